import type { Prisma } from '#prisma/generated/client.ts'
import type { NeedStatus, RequestStatus } from '#prisma/generated/enums.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'

const ended: readonly string[] = ['closed', 'declined', 'withdrawn'] satisfies RequestStatus[]

/** The states of a request that somebody still works on, in the order of its chart. */
export const openStatuses = requestWorkflow.states.filter(
	(status) => status !== 'draft' && status !== 'awaitingEndorsement' && !ended.includes(status),
) as RequestStatus[]

/** Requests that have not come to their end. */
export const isOpen = { status: { in: openStatuses } } satisfies Prisma.RequestWhereInput

/** Requests in which a step waits for their case officer: of the request itself, or of one of its needs. */
export const waitsForOfficer = {
	OR: [
		{
			status: { in: waitingStates(requestWorkflow, 'caseOfficer') as RequestStatus[] },
		},
		{
			status: 'active',
			needs: {
				some: {
					status: { in: waitingStates(needWorkflow, 'caseOfficer') as NeedStatus[] },
				},
			},
		},
	],
} satisfies Prisma.RequestWhereInput
