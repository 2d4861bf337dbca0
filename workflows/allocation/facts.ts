import type { Funds } from '../funding/usable-money.ts'
import type { Day } from '../reference/reference-lists.ts'
import type { Kind } from '../vocabulary.ts'
import type { AskedCategory, FreeCategory } from './categories.ts'

type Eligible = {
	programmeId: string
	fit: number
	wanted?: number | null
	minimum?: number | null
	/** What is asked by category, where the programme states its capacity so; null if that is not known. */
	categories?: readonly AskedCategory[] | null
}

/** Facts about a need that an allocation uses. `null` means "not known", never "none". */
export type AllocationNeed = {
	id: string
	requestId: string
	stateIso3: string
	subregion: string | null
	/**
	 * Whether the State is a least developed country, a landlocked developing country or a small island developing
	 * State.
	 */
	inReserve: boolean
	kind: Kind
	/**
	 * For advisory support the State may leave the quantity open: then it is the smallest share that the programme
	 * gives.
	 */
	wanted: number | null
	/** The minimum useful quantity; if not known, the whole quantity. */
	minimum: number | null
	/** 0 to 100, from two officers; without a score, the middle value is used. */
	points: number | null
	/** 1 is the most urgent. */
	urgency: number
	/** Number of awards to the State in the last 36 months. */
	awards: number
	submittedOn: Day
	/**
	 * The programmes that no hard rule excludes, each with its fit score; with quantities of its own where it supplies
	 * only some lines of the need. The least is that of every line it supplies, so that any quantity from there on can be
	 * divided among them.
	 */
	eligible: readonly Eligible[]
}

/** Facts about a programme that an allocation uses; `taken` counts reserved and committed units. */
export type AllocationProgramme = {
	id: string
	capacity: number
	free: number
	/** What is free of each category, where the programme states its capacity so; absent in old runs. */
	categories?: readonly FreeCategory[]
	takenByState: Readonly<Record<string, number>>
	takenBySubregion: Readonly<Record<string, number>>
	takenInReserve: number
	minimumPerState: number
	maximumPerState: number
	/** Both in the programme's own currency. */
	unitCost: number | null
	budgetLeft: number | null
	/** Contributions and promised amounts; absent in old runs, which considered the budget alone. */
	funds?: Pick<Funds, 'contributions' | 'promised'>
	currency: string | null
	/** Whether its donor earmarked it for named places: then there is no limit for a subregion. */
	earmarked: boolean
	/** Share of the reserve, if this programme has its own. */
	reserveShare: number | null
	/** The day on which the unused reserve becomes available to all States. */
	reserveUntil: Day | null
}

/** All facts of an allocation; stored unchanged with the run. */
export type AllocationFacts = {
	today: Day
	needs: readonly AllocationNeed[]
	programmes: readonly AllocationProgramme[]
	/** Offers of one kind of assistance to a State that are open or not yet delivered. */
	offers: readonly { stateIso3: string; kind: Kind; active: number }[]
}

/** The value for a need without a priority score. */
const MIDDLE = 50

export const pointsOf = ({ points }: Pick<AllocationNeed, 'points'>) => points ?? MIDDLE

const byId = (one: { id: string }, other: { id: string }) => compare(one.id, other.id)
const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** The order of ties: more urgent, fewer awards, submitted earlier; then the id, so that the order is always total. */
export const byTie = (one: AllocationNeed, other: AllocationNeed) =>
	one.urgency - other.urgency ||
	one.awards - other.awards ||
	compare(one.submittedOn, other.submittedOn) ||
	byId(one, other)

/** The order of needs: by priority, then by `byTie`. */
export const byPriority = (one: AllocationNeed, other: AllocationNeed) =>
	pointsOf(other) - pointsOf(one) || byTie(one, other)

/** Returns the facts in canonical order, so that the order of reading does not affect the result. */
export function inOrder(facts: AllocationFacts): AllocationFacts {
	return {
		today: facts.today,
		needs: [...facts.needs].sort(byId).map((need) => ({
			...need,
			eligible: [...need.eligible].sort((one, other) => compare(one.programmeId, other.programmeId)),
		})),
		programmes: [...facts.programmes].sort(byId),
		offers: [...facts.offers].sort(
			(one, other) => compare(one.stateIso3, other.stateIso3) || compare(one.kind, other.kind),
		),
	}
}
