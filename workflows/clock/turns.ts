import type { Workflow } from '#workflows/engine/engine.ts'
import type { NeedStatus } from '../need/chart.ts'
import type { RequestStatus } from '../request/chart.ts'
import { isStateRole } from '../roles.ts'
import { waitingStep } from '../waiting.ts'

/** Those who can have a matter before them, each with a clock of its own. */
export type Party = 'state' | 'office' | 'programme' | 'partner'

/** Who has a matter before them, and in which state of its chart. */
export type Turn = { party: Party; stage: string }

/** Whose clock runs for the request itself. None once it is active: then each of its needs has one. */
const requestParties = {
	draft: 'state',
	awaitingEndorsement: 'state',
	submitted: 'office',
	screening: 'office',
	clarification: 'state',
	clearance: 'state',
	dormant: null,
	review: 'office',
	approval: 'office',
	active: null,
	awaitingClosure: 'state',
	closed: null,
	declined: null,
	withdrawn: null,
} as const satisfies Record<RequestStatus, Party | null>

/** Whose clock runs for a need; undefined where its delivery says so. */
const needParties = {
	pending: null,
	accepted: 'office',
	declineProposed: 'office',
	waitlisted: 'office',
	proposed: 'programme',
	reserved: 'state',
	// Every delivery begins with its programme manager.
	confirmed: 'programme',
	startReview: 'office',
	delivering: undefined,
	delivered: undefined,
	evaluated: null,
	onHold: null,
	referred: 'partner',
	metByPartner: null,
	declined: null,
	reconsidering: 'office',
	withdrawn: null,
} as const satisfies Record<NeedStatus, Party | null | undefined>

type Now = { value: unknown; context: unknown }

/** Whose turn it is: null when nobody's, undefined when another chart of the same line says so. */
export function turnIn(chart: string, workflow: Workflow, now: Now): Turn | null | undefined {
	const stage = String(now.value)
	const party = partyIn(chart, workflow, now, stage)
	return party ? { party, stage } : party
}

function partyIn(chart: string, workflow: Workflow, now: Now, stage: string): Party | null | undefined {
	if (chart === 'request') return requestParties[stage as RequestStatus]
	if (chart === 'need') return needParties[stage as NeedStatus]
	// Due diligence goes on beside its request, whose own clock says whose turn it is.
	if (chart === 'dueDiligence') return undefined
	const awaited = waitingStep(
		workflow,
		workflow.possible(now as Parameters<Workflow['possible']>[0]),
		now.context,
	)
	if (!awaited) return null
	return workflow.permissions[awaited]?.roles.some(isStateRole) ? 'state' : 'programme'
}

/** What a step does to the clocks of its line; null when they go on as they are. */
export function change(before: Turn | null | undefined, after: Turn | null | undefined) {
	if (after === undefined || (before === null && after === null)) return null
	if (before && after && before.party === after.party && before.stage === after.stage) return null
	return { stops: before !== null, starts: after }
}
