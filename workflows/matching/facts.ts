import type { UsedCapacity } from '../equipment/category-capacity.ts'
import type { NeedLine } from '../equipment/need-lines.ts'
import type { DueDiligence } from '../facts.ts'
import type { Contribution } from '../funding/payable.ts'
import type { Day, Listing } from '../reference/reference-lists.ts'
import type {
	DeliveryMode,
	ExcludedEquipment,
	Kind,
	TaType,
	Theme,
	TrainingLevel,
	TrainingTopic,
	YesPartlyNo,
} from '../vocabulary.ts'

/** Earlier support to the same unit, from deliveries and from the declarations of the State. */
export type EarlierSupport = { kind: Kind; taType: TaType | null; themes: readonly Theme[]; endedOn: Day }

/** From the first day to the last, both counted. */
type Period = { from: Day; to: Day }

/** One course, mission or consignment of a programme. */
export type CohortFacts = { startsOn: Day; endsOn: Day; seats: number; taken: number }

/** The contribution of one donor, with the States that it excludes. */
export type ContributionFacts = Contribution & { donor: string }

/** Facts about a need that the rules use. `null` or an empty list means "not known", never "no". */
export type NeedFacts = {
	stateIso3: string
	/** M49 names; a regional organization has none. */
	region: string | null
	subregion: string | null
	/** What the list of recipients of official development assistance that applies today says; null before the first. */
	oda: Listing | null
	institutionType: string | null
	dueDiligence: DueDiligence
	lawInForce: YesPartlyNo | null
	/** Whether the unit has staff trained as trainers. */
	hasTrainers: boolean | null
	kind: Kind
	taType: TaType | null
	/** The main theme first. */
	themes: readonly Theme[]
	/** Training only. */
	topics: readonly TrainingTopic[]
	level: TrainingLevel | null
	/** Training only: in the order of the State. */
	deliveryModes: readonly DeliveryMode[]
	/** Modes that the State would also accept. */
	alternativeModes: readonly DeliveryMode[]
	/** Equipment only. */
	lines: readonly NeedLine[]
	/** Equipment only: excluded items found line by line; an empty list means screened without findings. */
	excludedLines: readonly ExcludedEquipment[] | null
	/** Languages for training or advisory support; for advisory support, at least the language of the submission. */
	languages: readonly string[]
	interpretation: boolean | null
	quantity: number | null
	minimumQuantity: number | null
	earliest: Day | null
	latest: Day | null
	/** Periods to avoid, such as holidays and elections. */
	unavailable: readonly Period[]
	earlierSupport: readonly EarlierSupport[] | null
}

/** Facts about a programme that the rules use. An empty list sets no limit. */
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
	/** Equipment only: what it has of each category; empty where one capacity counts whatever it supplies. */
	capacities: readonly UsedCapacity[]
	/** Units reserved or committed for all States, and of these for the State of the need. */
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
	/** Whole units of `currency`; null if no budget is recorded. */
	budget: number | null
	costPerUnit: number | null
	currency: string | null
	/** Money reserved or committed, by State. */
	promised: Readonly<Record<string, number>>
	contributions: readonly ContributionFacts[]
}
