import type { DueDiligence } from '../facts.ts'
import type { EquipmentCategory, ExcludedEquipment, Kind, TaType, Theme, YesPartlyNo } from '../vocabulary.ts'

/** A calendar day, `YYYY-MM-DD`: such days compare as text. */
export type Day = string

/** Help the same unit has already had, from deliveries and from what the State declared. */
export type EarlierSupport = { kind: Kind; taType: TaType | null; themes: readonly Theme[]; endedOn: Day }

/** What the rules must know of a need. `null` or an empty list means "not known", never "no". */
export type NeedFacts = {
	stateIso3: string
	/** M49 names; a regional organization has none. */
	region: string | null
	subregion: string | null
	institutionType: string | null
	dueDiligence: DueDiligence
	lawInForce: YesPartlyNo | null
	kind: Kind
	taType: TaType | null
	/** The main theme first. */
	themes: readonly Theme[]
	/** Equipment only. */
	category: EquipmentCategory | null
	/** Equipment only: the excluded things found line by line; an empty list means screened and clean. */
	excludedLines: readonly ExcludedEquipment[] | null
	/** The languages the people concerned can be taught or advised in; for advice, at least the filing language. */
	languages: readonly string[]
	interpretation: boolean | null
	quantity: number | null
	minimumQuantity: number | null
	earliest: Day | null
	latest: Day | null
	earlierSupport: readonly EarlierSupport[] | null
}

/** What the rules must know of a programme. An empty list sets no limit. */
export type ProgrammeFacts = {
	id: string
	code: string
	status: 'draft' | 'open' | 'full' | 'closed'
	kind: Kind
	countries: readonly string[]
	/** M49 names of regions or subregions. */
	regions: readonly string[]
	excludedCountries: readonly string[]
	themes: readonly string[]
	taTypes: readonly string[]
	categories: readonly string[]
	institutionTypes: readonly string[]
	languages: readonly string[]
	requiresLaw: boolean
	requiresDueDiligence: boolean
	capacity: number
	/** Held or confirmed for anybody, and of that for the State of the need. */
	taken: number
	takenByState: number
	minimumPerState: number
	maximumPerState: number
	fundingFrom: Day
	fundingTo: Day
	lastCommitment: Day
}
