import type { NeedStatus } from '#workflows/need/chart.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { hasEnded, type RequestStatus } from '#workflows/request/chart.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'

/** The statuses of an open request, in the order of its workflow. */
export const openStatuses = requestWorkflow.states.filter(
	(status) => status !== 'draft' && status !== 'awaitingEndorsement' && !hasEnded(status),
) as RequestStatus[]

/** The statuses of a request with a step of its own for the case officer. */
export const requestsWaiting = waitingStates(requestWorkflow, 'caseOfficer') as RequestStatus[]

/** The statuses of a need with a step for the case officer. */
export const needsWaiting = waitingStates(needWorkflow, 'caseOfficer') as NeedStatus[]

/** The statuses of a request with a step for its case officer: of the request itself, or while it is active of a need. */
export const statusesWaiting = [...new Set<RequestStatus>([...requestsWaiting, 'active'])].filter((status) =>
	openStatuses.includes(status),
)
