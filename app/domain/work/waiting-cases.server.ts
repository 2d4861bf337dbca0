import { postsOf } from '#app/domain/core/posts.ts'
import { restored } from '#app/domain/core/restored.server.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { factsOf } from '#app/domain/core/subjects/facts-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DueDiligenceStatus } from '#prisma/generated/enums.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { requestColumns, type Waiting, waitingIn } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

const columns = {
	id: true,
	requestId: true,
	stateIso3: true,
	status: true,
	snapshot: true,
	snapshotVersion: true,
	assessorId: true,
	updatedAt: true,
	request: { select: requestColumns },
} satisfies Prisma.DueDiligenceCaseSelect
type CaseColumns = Prisma.DueDiligenceCaseGetPayload<{ select: typeof columns }>

const workflow = dueDiligenceWorkflow

const row = (actor: Actor, found: CaseColumns, waiting: Waiting): WorkRow => ({
	subject: 'dueDiligence',
	id: found.id,
	requestId: found.requestId,
	needId: null,
	chart: 'dueDiligence',
	path: `/requests/${found.requestId}/due-diligence`,
	reference: found.request.reference,
	title: listedTitle(actor, found.request),
	part: null,
	stateIso3: found.stateIso3,
	status: found.status,
	...waiting,
	since: found.updatedAt,
})

function stepOn(found: CaseColumns, actor: Actor): Waiting | undefined {
	const here = restored({ ...found, workflow })
	if (!here) return undefined
	const facts = factsOf(found.request, { assessorId: found.assessorId })
	return waitingIn(actor, workflow, here, facts)
}

/** Due diligence cases of requests that go on with a step that waits for the actor, the longest waiting first. */
export async function waitingCases(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const status = postsOf(actor).flatMap(({ role }) => waitingStates(workflow, role) as DueDiligenceStatus[])
	if (status.length === 0) return []
	const found = await tx.dueDiligenceCase.findMany({
		where: {
			status: { in: [...new Set(status)] },
			request: { status: { notIn: ['closed', 'declined', 'withdrawn'] } },
		},
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: columns,
	})
	return found.flatMap((each) => {
		const waiting = stepOn(each, actor)
		return waiting ? [row(actor, each, waiting)] : []
	})
}
