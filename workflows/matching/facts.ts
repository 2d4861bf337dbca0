import type { DueDiligence } from '../facts.ts'
import type { Contribution } from '../funding/payable.ts'
import type {
	DeliveryMode,
	EquipmentCategory,
	ExcludedEquipment,
	Kind,
	TaType,
	Theme,
	TrainingLevel,
	TrainingTopic,
	YesPartlyNo,
} from '../vocabulary.ts'

/** A calendar day, `YYYY-MM-DD`: such days compare as text. */
export type Day = string

/** Help the same unit has already had, from deliveries and from what the State declared. */
export type EarlierSupport = { kind: Kind; taType: TaType | null; themes: readonly Theme[]; endedOn: Day }

/** From the first day to the last, both counted. */
type Period = { from: Day; to: Day }

/** One course, mission or consignment of a programme. */
export type CohortFacts = { startsOn: Day; endsOn: Day; seats: number; taken: number }

/** What one donor gave a programme and for whom. */
export type ContributionFacts = Contribution & { donor: string }

/** What the rules must know of a need. `null` or an empty list means "not known", never "no". */
export type NeedFacts = {
	stateIso3: string
	/** M49 names; a regional organization has none. */
	region: string | null
	subregion: string | null
	institutionType: string | null
	dueDiligence: DueDiligence
	lawInForce: YesPartlyNo | null
	/** Whether the unit has people who were trained as trainers. */
	hasTrainers: boolean | null
	kind: Kind
	taType: TaType | null
	/** The main theme first. */
	themes: readonly Theme[]
	/** Training only. */
	topics: readonly TrainingTopic[]
	level: TrainingLevel | null
	/** Training only: in the State's own order. */
	deliveryModes: readonly DeliveryMode[]
	/** What the State would accept instead. */
	alternativeModes: readonly DeliveryMode[]
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
	/** Holidays, elections: not then. */
	unavailable: readonly Period[]
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
	topics: readonly string[]
	level: string | null
	taTypes: readonly string[]
	categories: readonly string[]
	institutionTypes: readonly string[]
	deliveryModes: readonly string[]
	languages: readonly string[]
	odaOnly: boolean
	requiresLaw: boolean
	requiresTrainers: boolean
	requiresDueDiligence: boolean
	capacity: number
	/** Held or confirmed for anybody, and of that for the State of the need. */
	taken: number
	takenByState: number
	/** Whether another State of the same subregion takes part. */
	withNeighbours: boolean
	minimumPerState: number
	maximumPerState: number
	fundingFrom: Day
	fundingTo: Day
	lastCommitment: Day
	cohorts: readonly CohortFacts[]
	/** Whole units of `currency`; null where no budget is recorded. */
	budget: number | null
	costPerUnit: number | null
	currency: string | null
	/** Money reserved or committed, by State. */
	promised: Readonly<Record<string, number>>
	contributions: readonly ContributionFacts[]
}
