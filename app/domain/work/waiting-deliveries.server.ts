import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DeliveryStatus } from '#prisma/generated/enums.ts'
import { deliveryWorkflows } from '#workflows/delivery.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'
import { restored } from '../restored.server.ts'
import { needColumns } from './waiting-needs.server.ts'
import { factsOf } from './waiting-requests.server.ts'
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
	updatedAt: true,
	need: { select: needColumns },
} satisfies Prisma.DeliverySelect
type DeliveryColumns = Prisma.DeliveryGetPayload<{ select: typeof columns }>

const row = (delivery: DeliveryColumns, todo: string): WorkRow => ({
	subject: 'delivery',
	id: delivery.id,
	requestId: delivery.requestId,
	needId: delivery.needId,
	chart: delivery.kind,
	path: `/deliveries/${delivery.id}`,
	reference: delivery.need.request.reference,
	title: delivery.need.title,
	stateIso3: delivery.stateIso3,
	status: delivery.status,
	todo,
	since: delivery.updatedAt,
})

function stepOn(delivery: DeliveryColumns, actor: Actor): string | undefined {
	const workflow = deliveryWorkflows[delivery.kind]
	const here = restored({ ...delivery, workflow })
	if (!here) return undefined
	const facts = factsOf(delivery.need.request, delivery.managerId)
	return waitingStep(workflow.openTo(here, actor, facts), here.context)
}

/** Deliveries with a step that waits for the actor, the longest waiting first. */
export async function waitingDeliveries(tx: Tx, actor: Actor): Promise<WorkRow[]> {
	const places = kinds.map((kind) => {
		const status = waitingStates(deliveryWorkflows[kind], actor.role) as DeliveryStatus[]
		return { kind, status: { in: status } }
	})
	if (places.every(({ status }) => status.in.length === 0)) return []
	const found = await tx.delivery.findMany({
		where: { OR: places, ...(actor.role === 'programmeManager' ? { managerId: actor.id } : {}) },
		orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
		take: WORK_LIMIT + 1,
		select: columns,
	})
	return found.flatMap((delivery) => {
		const todo = stepOn(delivery, actor)
		return todo ? [row(delivery, todo)] : []
	})
}
