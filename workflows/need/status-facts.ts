import type { Party } from '#workflows/clock/runs.ts'
import { type StatusTable, statusesThat } from '#workflows/status-facts.ts'
import type { NeedStatus } from './chart.ts'

/** The stages of a need that does not end early, in their order. */
export const needStageNames = ['decision', 'matching', 'offer', 'delivery', 'evaluation'] as const
export type NeedStage = (typeof needStageNames)[number]

export type NeedFact =
	/** Its request is not decided yet, and its clock is the request's. */
	| 'undecided'
	/** It has no programme and seeks one, or will once it is decided: such needs can be bundled. */
	| 'seeking'
	/** Its priority is scored: a programme is sought, and none has answered yet. */
	| 'scored'
	/** Accepted, without a programme: counted as unmet in figures, and shown to donors. */
	| 'unmet'
	/** An allocation may propose a programme for it. */
	| 'allocatable'
	/** An offer is made or being made and the State has not answered it. */
	| 'offerOpen'
	/** A programme is named and has not begun. */
	| 'toBegin'
	/** A programme is named, and the assistance has not been evaluated. */
	| 'withProgramme'
	/** Its own reservation holds capacity, or was used up by its delivery. */
	| 'reserves'
	/** From the confirmation of an offer to the evaluation. */
	| 'inDelivery'
	/** The assistance was given. */
	| 'given'
	/** It has an outcome. */
	| 'withOutcome'
	/** No further action is required. */
	| 'ended'

type Facts = {
	/** The party whose clock runs; null if none, undefined if the delivery of the need decides. */
	party: Party | null | undefined
	/** The stage of its line; null where the need ended early. */
	stage: NeedStage | null
	is: readonly NeedFact[]
}

/** What holds of each status of a need. A status that is missing here does not compile. */
export const needStatusFacts = {
	pending: { party: null, stage: 'decision', is: ['undecided', 'seeking'] },
	accepted: { party: 'office', stage: 'matching', is: ['seeking', 'scored', 'unmet', 'allocatable'] },
	declineProposed: { party: 'office', stage: 'matching', is: [] },
	waitlisted: { party: 'office', stage: 'matching', is: ['seeking', 'scored', 'unmet', 'allocatable'] },
	onHold: { party: null, stage: 'matching', is: ['seeking', 'scored', 'unmet'] },
	proposed: {
		party: 'programme',
		stage: 'matching',
		is: ['seeking', 'scored', 'offerOpen', 'toBegin', 'withProgramme'],
	},
	reserved: { party: 'state', stage: 'offer', is: ['offerOpen', 'toBegin', 'withProgramme', 'reserves'] },
	// Every delivery begins with an action of its programme manager.
	confirmed: {
		party: 'programme',
		stage: 'delivery',
		is: ['toBegin', 'withProgramme', 'reserves', 'inDelivery'],
	},
	startReview: { party: 'office', stage: 'delivery', is: ['withProgramme', 'reserves', 'inDelivery'] },
	delivering: { party: undefined, stage: 'delivery', is: ['withProgramme', 'reserves', 'inDelivery'] },
	delivered: {
		party: undefined,
		stage: 'evaluation',
		is: ['withProgramme', 'reserves', 'inDelivery', 'given'],
	},
	evaluated: { party: null, stage: 'evaluation', is: ['reserves', 'given', 'withOutcome', 'ended'] },
	referred: { party: 'partner', stage: 'matching', is: [] },
	metByPartner: { party: null, stage: null, is: ['given', 'ended'] },
	declined: { party: null, stage: null, is: ['ended'] },
	reconsidering: { party: 'office', stage: 'decision', is: [] },
	withdrawn: { party: null, stage: null, is: ['ended'] },
} as const satisfies StatusTable<NeedStatus, NeedFact> & Record<NeedStatus, Facts>

/** Returns the statuses of a need of which a fact holds. */
export const needStatusesThat = <Fact extends NeedFact>(fact: Fact) => statusesThat(needStatusFacts, fact)

/** In these states a need requires no further action. */
export const endedNeedStates = needStatusesThat('ended')
