import type { Funds } from '../funding/usable-money.ts'
import type { Day } from '../matching/facts.ts'
import type { Kind } from '../vocabulary.ts'

/** What an allocation must know of a need. `null` means "not known", never "none". */
export type AllocationNeed = {
	id: string
	requestId: string
	stateIso3: string
	subregion: string | null
	/** Whether the State is least developed, landlocked developing or a small island. */
	inReserve: boolean
	kind: Kind
	/** An advisory need may leave it to the programme: then the smallest share of the programme is what it wants. */
	wanted: number | null
	/** The least that is of use; not known, nothing less than all of it is. */
	minimum: number | null
	/** 0 to 100, of two officers; not rated yet, the middle is taken. */
	points: number | null
	/** 1 is the most urgent. */
	urgency: number
	/** What the State was awarded in the last 36 months. */
	awards: number
	submittedOn: Day
	/** The programmes that no hard rule forbids, each with the points of its fit. */
	eligible: readonly { programmeId: string; fit: number }[]
}

/** What an allocation must know of a programme; `taken` counts what is held or confirmed. */
export type AllocationProgramme = {
	id: string
	capacity: number
	free: number
	takenByState: Readonly<Record<string, number>>
	takenBySubregion: Readonly<Record<string, number>>
	takenInReserve: number
	minimumPerState: number
	maximumPerState: number
	/** Both in the programme's own currency. */
	unitCost: number | null
	budgetLeft: number | null
	/** What donors gave and what is promised of it; not recorded in runs that looked at the budget alone. */
	funds?: Pick<Funds, 'contributions' | 'promised'>
	currency: string | null
	/** Whether its donor gave it for named places: then no subregion can have too much of it. */
	earmarked: boolean
	/** The part that is kept, where this programme has one of its own. */
	reserveShare: number | null
	/** The day on which what is left of the reserve goes to everybody. */
	reserveUntil: Day | null
}

/** All that is looked at; frozen with the run. */
export type AllocationFacts = {
	today: Day
	needs: readonly AllocationNeed[]
	programmes: readonly AllocationProgramme[]
	/** Offers that a State has in one kind of help, not answered or not delivered yet. */
	offers: readonly { stateIso3: string; kind: Kind; active: number }[]
}

/** A need whose priority nobody has rated stands in the middle. */
const MIDDLE = 50

export const pointsOf = ({ points }: Pick<AllocationNeed, 'points'>) => points ?? MIDDLE

const byId = (one: { id: string }, other: { id: string }) => compare(one.id, other.id)
const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** The order of ties: more urgent, fewer awards, filed earlier; the id last, so that no two are equal. */
export const byTie = (one: AllocationNeed, other: AllocationNeed) =>
	one.urgency - other.urgency ||
	one.awards - other.awards ||
	compare(one.submittedOn, other.submittedOn) ||
	byId(one, other)

/** The order in which needs come: by priority, then as ties are broken. */
export const byPriority = (one: AllocationNeed, other: AllocationNeed) =>
	pointsOf(other) - pointsOf(one) || byTie(one, other)

/** The same facts in the one order in which they are worked on, so that what was read first decides nothing. */
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
