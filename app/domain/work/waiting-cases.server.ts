import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DueDiligenceStatus } from '#workflows/due-diligence/chart.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { endedRequestStates } from '#workflows/request/chart.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { needColumns, needRow } from './waiting-needs.server.ts'
import { requestColumns, requestRow, type Waiting, waitingIn } from './waiting-requests.server.ts'
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

/** Due diligence cases of open requests with a step for the actor, the longest waiting first. */
export async function waitingCases(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const status = postsOf(actor).flatMap(({ role }) => waitingStates(workflow, role) as DueDiligenceStatus[])
	if (status.length === 0) return []
	const found = await tx.dueDiligenceCase.findMany({
		where: {
			status: { in: [...new Set(status)] },
			request: { status: { notIn: [...endedRequestStates] } },
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

const latestFirst = {
	orderBy: [{ updatedAt: 'desc' as const }, { id: 'desc' as const }],
	take: WORK_LIMIT + 1,
}

const idsOf = (actor: Actor) => postsOf(actor).map(({ id }) => id)

const mine = (actor: Actor): Prisma.RequestWhereInput => {
	const { role } = actor
	if (role === 'caseOfficer') return { officerId: { in: idsOf(actor) } }
	return role === 'dueDiligenceOfficer' ? { dueDiligence: { not: 'notNeeded' } } : {}
}

async function followedRequests(tx: Tx, actor: Actor, waiting: readonly WorkRow[]) {
	const whole = new Set<WorkRow['subject']>(['request', 'dueDiligence'])
	const shown = waiting.filter(({ subject }) => whole.has(subject)).map(({ requestId }) => requestId)
	const found = await tx.request.findMany({
		where: { id: { notIn: shown }, status: { notIn: [...endedRequestStates] }, ...mine(actor) },
		...latestFirst,
		select: requestColumns,
	})
	return found.map((request) => requestRow(actor, request))
}

async function followedNeeds(tx: Tx, actor: Actor, waiting: readonly WorkRow[]) {
	const shown = waiting.flatMap(({ needId }) => needId ?? [])
	const found = await tx.need.findMany({
		where: {
			id: { notIn: shown },
			managerId: { in: idsOf(actor) },
			status: { in: ['proposed', 'reserved', 'confirmed', 'startReview', 'delivering', 'delivered'] },
		},
		...latestFirst,
		select: needColumns,
	})
	return found.map((need) => needRow(actor, need))
}

/** Items of the actor that await another person, the latest first. */
export const followed = (tx: Tx, actor: Actor, waiting: readonly WorkRow[]): Promise<WorkRow[]> =>
	actor.role === 'programmeManager' ? followedNeeds(tx, actor, waiting) : followedRequests(tx, actor, waiting)
