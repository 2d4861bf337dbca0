import type { Snapshot, Workflow } from '#workflows/engine/engine.ts'
import { isNameOf, namesOf } from '#workflows/names.ts'
import { awaited } from '../awaited.ts'
import type { Facts } from '../facts.ts'
import { needStatusFacts } from '../need/status-facts.ts'
import type { RequestStatus } from '../request/chart.ts'
import { requestStatusFacts } from '../request/status-facts.ts'
import { isStateRole } from '../roles.ts'
import type { Party } from './runs.ts'

/** The party that must act, and the state of the chart. */
export type Turn = { party: Party; stage: string }

/** The statuses of requests in which this party has the next action. */
export const requestStatusesOf = (party: Party): RequestStatus[] =>
	namesOf(requestStatusFacts).filter((status) => requestStatusFacts[status].party === party)

/** Returns the turn of a request in this status; null if none of its own. */
export function turnOfRequest(stage: RequestStatus): Turn | null {
	const { party } = requestStatusFacts[stage]
	return party && { party, stage }
}

/** Returns the party that must act: null if there is none, undefined if another chart of the same line decides. */
export function turnIn(
	chart: string,
	workflow: Workflow,
	now: Snapshot,
	facts: Facts,
): Turn | null | undefined {
	const stage = String(now.value)
	const party = partyIn(chart, workflow, now, stage, facts)
	return party ? { party, stage } : party
}

function partyIn(chart: string, workflow: Workflow, now: Snapshot, stage: string, facts: Facts) {
	if (chart === 'request')
		return isNameOf(requestStatusFacts, stage) ? requestStatusFacts[stage].party : undefined
	if (chart === 'need') return isNameOf(needStatusFacts, stage) ? needStatusFacts[stage].party : undefined
	// Due diligence runs beside its request, whose own clock decides.
	if (chart === 'dueDiligence') return undefined
	// The time of a review of UNODC counts for the side that waits for it.
	const [act] = awaited(workflow, now, { ...facts, dueDiligence: 'notNeeded', mayBegin: true }).acts
	if (!act) return null
	return act.roles.some(isStateRole) ? 'state' : 'programme'
}

/** Returns how a step changes the clocks of its line; null if they continue unchanged. */
export function change(before: Turn | null | undefined, after: Turn | null | undefined) {
	if (after === undefined || (before === null && after === null)) return null
	if (before && after && before.party === after.party && before.stage === after.stage) return null
	return { stops: before !== null, starts: after }
}
