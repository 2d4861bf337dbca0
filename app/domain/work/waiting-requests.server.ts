import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { inWhosePlace, postsOf } from '#app/domain/core/rights.ts'
import { listedTitle } from '#app/domain/core/shown-title.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { ActingFor, Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Snapshot, Workflow } from '#workflows/engine/engine.ts'
import type { Facts } from '#workflows/facts.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { endedRequestStates } from '#workflows/request/chart.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownStatus } from '#workflows/status-line.ts'
import { reopeningReasons } from '#workflows/vocabulary.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'
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
	...visibilityColumns,
	dueDiligence: true,
	state: { select: { region: true } },
} satisfies Prisma.RequestSelect
type RequestColumns = Prisma.RequestGetPayload<{ select: typeof requestColumns }>

/** A pending step, and the person for whom the actor takes it as deputy. */
export type Waiting = Pick<WorkRow, 'todo' | 'inPlaceOf'>

/** The pending step of a row for the actor. */
export function waitingIn(
	actor: Actor,
	workflow: Workflow,
	here: Snapshot,
	facts: Facts,
): Waiting | undefined {
	const openTo = (who: Actor) => workflow.openTo(here, who, facts)
	const todo = waitingStep(workflow, openTo(actor), here.context)
	return todo === undefined ? undefined : { todo, inPlaceOf: inWhosePlace(actor, todo, openTo) }
}

/** A request as a row of a worklist. */
export const requestRow = (actor: Actor, request: RequestColumns, waiting?: Waiting): WorkRow => ({
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
	title: listedTitle(actor, request),
	part: null,
	stateIso3: request.stateIso3,
	status: shownStatus(request.status, isStateRole(actor.role)),
	todo: null,
	inPlaceOf: null,
	...waiting,
	since: request.updatedAt,
})

const onlyMine = ({ id, role }: ActingFor): Prisma.RequestWhereInput =>
	role === 'caseOfficer' ? { officerId: id } : {}

// Of requests that have ended, only those with a pending reopening.
const goesOn: Prisma.RequestWhereInput = {
	OR: [
		{ status: { notIn: [...endedRequestStates] } },
		...reopeningReasons.map((equals) => ({ snapshot: { path: ['context', 'reopening'], equals } })),
	],
}

/** Requests with a step for the actor, the longest waiting first. */
export async function waitingRequests(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const workflow = requestWorkflow
	const places = postsOf(actor).flatMap((post) => {
		const status = waitingStates(workflow, post.role) as RequestStatus[]
		return status.length === 0 ? [] : { ...onlyMine(post), status: { in: status } }
	})
	if (places.length === 0) return []
	const found = await tx.request.findMany({
		where: { OR: places, AND: goesOn, archivedAt: null },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: { ...requestColumns, snapshot: true, snapshotVersion: true },
	})
	return found.flatMap((request) => {
		const here = restored({ ...request, workflow })
		if (!here) return []
		// Whether the twelve months have passed is checked when the step is taken.
		const facts = factsOf(request, { reopenable: true })
		const waiting = waitingIn(actor, workflow, here, facts)
		return waiting ? [requestRow(actor, request, waiting)] : []
	})
}
