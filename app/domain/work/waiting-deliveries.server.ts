import { factsOf } from '#app/domain/core/entities/request-columns.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { restored } from '#app/domain/core/steps-ahead.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { DeliveryStatus } from '#workflows/delivery/stage.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { waitingStates } from '#workflows/waiting.ts'
import { dueDiligenceOf } from './due-diligence-of.server.ts'
import { needColumns, partOf } from './waiting-needs.server.ts'
import { type Waiting, waitingIn } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

const columns = {
	id: true,
	needId: true,
	requestId: true,
	stateIso3: true,
	kind: true,
	status: true,
	snapshot: true,
	snapshotVersion: true,
	managerId: true,
	programmeId: true,
	updatedAt: true,
	need: { select: needColumns },
} satisfies Prisma.DeliverySelect
type DeliveryColumns = Prisma.DeliveryGetPayload<{ select: typeof columns }>

const row = (actor: Actor, delivery: DeliveryColumns, waiting: Waiting): WorkRow => ({
	subject: 'delivery',
	id: delivery.id,
	requestId: delivery.requestId,
	needId: delivery.needId,
	chart: delivery.kind,
	path: `/deliveries/${delivery.id}`,
	reference: delivery.need.request.reference,
	title: listedNeedTitle(actor, delivery.need.request, delivery.need.title),
	part: partOf(delivery.need),
	stateIso3: delivery.stateIso3,
	status: delivery.status,
	...waiting,
	since: delivery.updatedAt,
})

function stepOn(delivery: DeliveryColumns, actor: Actor, dueDiligence: DueDiligence): Waiting | undefined {
	const workflow = deliveryWorkflows[delivery.kind]
	const here = restored({ ...delivery, workflow })
	if (!here) return undefined
	const { managerId, programmeId, need } = delivery
	const mayBegin = need.status !== 'startReview'
	const facts = factsOf(need.request, { managerId, programmeId, mayBegin, dueDiligence })
	return waitingIn(actor, workflow, here, facts)
}

/** Deliveries with a step for the actor, the longest waiting first. */
export async function waitingDeliveries(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const places = postsOf(actor).flatMap(({ id, role }) =>
		kinds.map((kind) => {
			const status = waitingStates(deliveryWorkflows[kind], role) as DeliveryStatus[]
			return { kind, status: { in: status }, ...(role === 'programmeManager' ? { managerId: id } : {}) }
		}),
	)
	if (places.every(({ status }) => status.in.length === 0)) return []
	const found = await tx.delivery.findMany({
		where: { OR: places },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: columns,
	})
	const standing = await dueDiligenceOf(
		tx,
		found.map(({ need }) => need),
	)
	return found.flatMap((delivery) => {
		const waiting = stepOn(delivery, actor, standing(delivery.need))
		return waiting ? [row(actor, delivery, waiting)] : []
	})
}
