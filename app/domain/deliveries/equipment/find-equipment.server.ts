import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'

const linesOf = { orderBy: { position: 'asc' }, include: { items: true, checks: true } } as const

async function equipmentIn(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: {
			programme: true,
			handover: true,
			lines: linesOf,
			contracts: { orderBy: { position: 'asc' } },
			shipments: { orderBy: { position: 'asc' } },
		},
	})
	if (row?.kind !== 'equipment' || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
	return {
		...row,
		isManager: managesDelivery(actor, row),
		isOfState: actor.stateIso3 === row.stateIso3 && may(actor, 'fileDeliveryRecords'),
	}
}
export type Equipment = Awaited<ReturnType<typeof equipmentIn>>
export type EquipmentLine = Equipment['lines'][number]

const readingOf = ({ id, requestId }: Equipment) => ({ requestId, what: 'delivery', which: id }) as const

/**
 * A delivery of equipment that the actor follows, with its rows and the actor's possible actions; not visible to
 * donors.
 */
async function findEquipment(tx: Tx, actor: Actor, deliveryId: string): Promise<Equipment> {
	const found = await equipmentIn(tx, actor, deliveryId)
	await recordAccess(tx, actor, readingOf(found))
	return found
}

/** The same for a page. */
export async function readEquipment(read: Read, deliveryId: string): Promise<Equipment> {
	const found = await read.models((tx) => equipmentIn(tx, read.actor, deliveryId))
	await recordReading(read, readingOf(found))
	return found
}

/** The same for its manager who changes it, locked against other changes. */
export async function lockEquipment(
	tx: Tx,
	actor: Actor,
	deliveryId: string,
	...open: Equipment['status'][]
): Promise<Equipment> {
	await waitForTurnOf(tx, 'delivery', deliveryId)
	const found = await findEquipment(tx, actor, deliveryId)
	if (!found.isManager) throw new DomainError('refused', 'forbidden')
	if (open.length > 0 && !open.includes(found.status)) throw new DomainError('conflict', 'impossible')
	return found
}

/** Whether something is still being delivered or followed up. */
export const isUnderWay = ({ status }: Pick<Equipment, 'status'>) =>
	status !== 'closed' && !isBrokenOff(status)

/** Refuses once the delivery has ended. */
export function requireUnderWay(delivery: Equipment) {
	if (!isUnderWay(delivery)) throw new DomainError('conflict', 'impossible')
}

/** The audit chain that entries on these records belong to. */
export const chainOf = ({ id, requestId, needId, stateIso3 }: Equipment) => ({
	requestId,
	needId,
	deliveryId: id,
	stateIso3,
})

type Named = { position: number; exemption: string }

/** Saves the document, named by the State, that exempts a shipment from duties. */
export function nameExemption(actor: Actor, deliveryId: string, { position, exemption }: Named) {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const delivery = await findEquipment(tx, actor, deliveryId)
		if (!delivery.isOfState) throw new DomainError('refused', 'forbidden')
		const shipment = delivery.shipments.find((each) => each.position === position)
		if (!shipment) throw new DomainError('not-found')
		requireUnderWay(delivery)
		await tx.shipment.updateMany({ where: { id: shipment.id }, data: { exemption, updatedAt: now() } })
		await recordAudit(tx, actor, {
			type: 'shipment.changed',
			...chainOf(delivery),
			data: { position, exemption },
		})
	})
}
