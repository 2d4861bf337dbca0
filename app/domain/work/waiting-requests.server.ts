import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RequestStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import type { DueDiligence, Facts } from '#workflows/facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownStatus } from '#workflows/status-line.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'
import { restored } from '../restored.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

export const requestColumns = {
	id: true,
	reference: true,
	title: true,
	stateIso3: true,
	status: true,
	updatedAt: true,
	drafterId: true,
	proposerId: true,
	officerId: true,
	dueDiligence: true,
} satisfies Prisma.RequestSelect
type RequestColumns = Prisma.RequestGetPayload<{ select: typeof requestColumns }>

/** What the conditions of waiting steps look at; the others are never asked here. */
export const factsOf = (
	request: Omit<RequestColumns, 'updatedAt' | 'status' | 'title'>,
	managerId: string | null,
): Facts => ({
	drafterId: request.drafterId,
	proposerId: request.proposerId,
	officerId: request.officerId,
	managerId,
	dueDiligence: request.dueDiligence as DueDiligence,
	recallable: true,
	sharedWithPartners: false,
})

/** A request as a row of a worklist. */
export const requestRow = (actor: Actor, request: RequestColumns, todo: string | null): WorkRow => ({
	subject: 'request',
	id: request.id,
	requestId: request.id,
	needId: null,
	chart: 'request',
	path:
		actor.role === 'drafter' && request.status === 'draft'
			? `/requests/${request.id}/draft`
			: `/requests/${request.id}`,
	reference: request.reference,
	title: request.title,
	stateIso3: request.stateIso3,
	status: shownStatus(request.status, isStateRole(actor.role)),
	todo,
	since: request.updatedAt,
})

const onlyMine = ({ id, role }: Actor): Prisma.RequestWhereInput => {
	if (role === 'caseOfficer') return { officerId: id }
	return role === 'dueDiligenceOfficer' ? { dueDiligence: 'open' } : {}
}

/** Requests with a step that waits for the actor, the longest waiting first. */
export async function waitingRequests(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const status = waitingStates(requestWorkflow as unknown as Workflow, actor.role) as RequestStatus[]
	if (status.length === 0) return []
	const found = await tx.request.findMany({
		where: { status: { in: status }, ...onlyMine(actor) },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: { ...requestColumns, snapshot: true, snapshotVersion: true },
	})
	return found.flatMap((request) => {
		const workflow = requestWorkflow as unknown as Workflow
		const here = restored({ ...request, workflow })
		if (!here) return []
		const todo = waitingStep(workflow.openTo(here, actor, factsOf(request, null)), here.context)
		return todo ? [requestRow(actor, request, todo)] : []
	})
}
