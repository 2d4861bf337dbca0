import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'
import { restored } from '../restored.server.ts'
import { dueDiligenceFor } from '../subjects/need.server.ts'
import { factsOf, requestColumns } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

export const needColumns = {
	id: true,
	requestId: true,
	title: true,
	kind: true,
	stateIso3: true,
	status: true,
	updatedAt: true,
	managerId: true,
	request: { select: requestColumns },
} satisfies Prisma.NeedSelect
type NeedColumns = Prisma.NeedGetPayload<{ select: typeof needColumns }>

/** A need as a row of a worklist. */
export const needRow = (actor: Actor, need: NeedColumns, todo: string | null): WorkRow => ({
	subject: 'need',
	id: need.id,
	requestId: need.requestId,
	needId: need.id,
	chart: 'need',
	path: `/requests/${need.requestId}/needs/${need.id}${todo === 'proposeProgramme' ? '/matching' : ''}`,
	reference: need.request.reference,
	title: need.title,
	stateIso3: need.stateIso3,
	status: shownNeedStatus(need.status, isStateRole(actor.role)),
	todo,
	since: need.updatedAt,
})

const onlyMyNeeds = ({ id, role }: Actor): Prisma.NeedWhereInput => {
	if (role === 'caseOfficer') return { request: { officerId: id } }
	return role === 'programmeManager' ? { managerId: id } : {}
}

function stepOn(need: NeedColumns & { snapshot: Prisma.JsonValue; snapshotVersion: number }, actor: Actor) {
	const workflow = needWorkflow as unknown as Workflow
	const here = restored({ ...need, workflow })
	if (!here) return undefined
	const dueDiligence = dueDiligenceFor(need, need.request.dueDiligence as DueDiligence)
	const facts = { ...factsOf(need.request, need.managerId), dueDiligence }
	return waitingStep(workflow.openTo(here, actor, facts), here.context)
}

/** Needs with a step that waits for the actor, the longest waiting first. */
export async function waitingNeeds(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const status = waitingStates(needWorkflow as unknown as Workflow, actor.role) as NeedStatus[]
	if (status.length === 0) return []
	const found = await tx.need.findMany({
		where: { status: { in: status }, ...onlyMyNeeds(actor) },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: { ...needColumns, snapshot: true, snapshotVersion: true },
	})
	return found.flatMap((need) => {
		const todo = stepOn(need, actor)
		return todo ? [needRow(actor, need, todo)] : []
	})
}
