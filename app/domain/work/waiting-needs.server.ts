import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import type { ActingFor, Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { dueDiligenceOf } from './due-diligence-of.server.ts'
import { requestColumns, type Waiting, waitingIn } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

export const needColumns = {
	id: true,
	requestId: true,
	title: true,
	rank: true,
	part: true,
	kind: true,
	stateIso3: true,
	status: true,
	updatedAt: true,
	managerId: true,
	programmeId: true,
	declinerId: true,
	request: { select: requestColumns },
} satisfies Prisma.NeedSelect
type NeedColumns = Prisma.NeedGetPayload<{ select: typeof needColumns }>

/** The number of a divided need, which distinguishes its parts. */
export const partOf = (need: { rank: number; part: string | null }) => need.part && needNumber(need)

/** A need as a row of a worklist. */
export const needRow = (actor: Actor, need: NeedColumns, waiting?: Waiting): WorkRow => ({
	subject: 'need',
	id: need.id,
	requestId: need.requestId,
	needId: need.id,
	chart: 'need',
	path: `/requests/${need.requestId}/needs/${need.id}${waiting?.todo === 'proposeProgramme' ? '/matching' : ''}`,
	reference: need.request.reference,
	title: listedNeedTitle(actor, need.request, need.title),
	part: partOf(need),
	stateIso3: need.stateIso3,
	status: shownNeedStatus(need.status, isStateRole(actor.role)),
	todo: null,
	inPlaceOf: null,
	...waiting,
	since: need.updatedAt,
})

const onlyMyNeeds = ({ id, role }: ActingFor): Prisma.NeedWhereInput => {
	if (role === 'caseOfficer') return { request: { officerId: id } }
	return role === 'programmeManager' ? { managerId: id } : {}
}

type Stored = NeedColumns & { snapshot: Prisma.JsonValue; snapshotVersion: number }

function stepOn(need: Stored, actor: Actor, dueDiligence: DueDiligence) {
	const workflow = needWorkflow
	const here = restored({ ...need, workflow })
	if (!here) return undefined
	const { managerId, programmeId, declinerId } = need
	const facts = factsOf(need.request, { managerId, programmeId, declinerId, dueDiligence })
	return waitingIn(actor, workflow, here, facts)
}

/** Needs with a step for the actor, the longest waiting first. */
export async function waitingNeeds(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const places = postsOf(actor).flatMap((post) => {
		const status = waitingStates(needWorkflow, post.role) as NeedStatus[]
		return status.length === 0 ? [] : { ...onlyMyNeeds(post), status: { in: status } }
	})
	if (places.length === 0) return []
	const found = await tx.need.findMany({
		where: { OR: places },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: { ...needColumns, snapshot: true, snapshotVersion: true },
	})
	const standing = await dueDiligenceOf(tx, found)
	return found.flatMap((need) => {
		const waiting = stepOn(need, actor, standing(need))
		return waiting ? [needRow(actor, need, waiting)] : []
	})
}
