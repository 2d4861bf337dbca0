import type { Party } from '#workflows/clock/runs.ts'
import { isOneOf } from '#workflows/names.ts'
import { type StatusTable, statusesThat } from '#workflows/status-facts.ts'
import type { RequestStatus } from './chart.ts'

export type RequestFact =
	/** Its author works on it, and nobody else has seen it. */
	| 'drafted'
	/** It was submitted and has not ended. */
	| 'open'
	/** It is decided, and its needs are in matching or delivery. */
	| 'underWay'
	/** It has ended, until it is reopened. */
	| 'ended'

type Facts = {
	/** The party whose clock runs; null if none: of a request under way each need has its own clock. */
	party: Party | null
	is: readonly RequestFact[]
}

/** What holds of each status of a request. A status that is missing here does not compile. */
export const requestStatusFacts = {
	draft: { party: 'state', is: ['drafted'] },
	awaitingEndorsement: { party: 'state', is: [] },
	submitted: { party: 'office', is: ['open'] },
	screening: { party: 'office', is: ['open'] },
	clarification: { party: 'state', is: ['open'] },
	clearance: { party: 'state', is: ['open'] },
	dormant: { party: null, is: ['open'] },
	review: { party: 'office', is: ['open'] },
	approval: { party: 'office', is: ['open'] },
	active: { party: null, is: ['open', 'underWay'] },
	awaitingClosure: { party: 'state', is: ['open'] },
	closed: { party: null, is: ['ended'] },
	declined: { party: null, is: ['ended'] },
	withdrawn: { party: null, is: ['ended'] },
} as const satisfies StatusTable<RequestStatus, RequestFact> & Record<RequestStatus, Facts>

/** Returns the statuses of a request of which a fact holds. */
export const requestStatusesThat = <Fact extends RequestFact>(fact: Fact) =>
	statusesThat(requestStatusFacts, fact)

/** In these states a request has ended, until it is reopened. */
export const endedRequestStates = requestStatusesThat('ended')

/** Whether a request has ended. */
export const hasEnded = (status: string) => isOneOf(endedRequestStates, status)
