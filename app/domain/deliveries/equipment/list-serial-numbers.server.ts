import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { SerialList } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { repeated, serialsIn } from '#workflows/equipment/lines.ts'
import { chainOf, type Equipment, lockEquipment } from './find-equipment.server.ts'

const MAX_LENGTH = 80

/** The message carries its numbers and names along. */
const wrong = (message: string) => new DomainError('invalid', 'invalid', { serials: message })

/**
 * Saves the serial numbers of a line, one for each accepted piece; replaces those listed before. They can be corrected
 * until both sides have signed: the person who signed for UNODC signs the corrected record again.
 */
export function listSerialNumbers(actor: Actor, deliveryId: string, { id, serials: typed }: SerialList) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'inspected')
		if (!mayList(delivery, actor)) throw new DomainError('conflict', 'alreadySigned')
		if (delivery.handover) requireConfirmed(actor)
		const line = delivery.lines.find((each) => each.id === id && each.serialised)
		if (!line) throw new DomainError('not-found')
		const serials = serialsIn(typed)
		if (serials.some((serial) => serial.length > MAX_LENGTH)) throw wrong('tooLong')
		refuseNamed('serialTwice', repeated(serials))
		if (serials.length !== line.ok) throw wrong(`serialCount:${line.ok ?? 0}`)
		refuseNamed('serialElsewhere', await usedElsewhere(tx, actor, delivery, { id, serials }))
		await tx.equipmentItem.deleteMany({ where: { lineId: id } })
		await tx.equipmentItem.createMany({
			data: serials.map((serialNumber) => ({
				id: newId(),
				lineId: id,
				deliveryId,
				serialNumber,
				addedAt: now(),
			})),
		})
		if (delivery.handover) await withinSystem(tx, actor, () => signAgain(tx, deliveryId))
		await recordAudit(tx, actor, {
			type: 'equipmentItems.listed',
			...chainOf(delivery),
			data: { lineId: id, count: serials.length, ...(delivery.handover && { signedAgain: true }) },
		})
	})
}

/** Whether serial numbers can be listed: before the signature of UNODC, and then, until the State signs, by its signatory. */
export const mayList = ({ status, handover }: Equipment, actor: Actor) =>
	status === 'inspected' && (!handover || (!handover.stateSignedAt && handover.officeSignedBy === actor.id))

/** Renews the signature of UNODC. A page on which the State could sign the former numbers is out of date. */
async function signAgain(tx: Tx, deliveryId: string) {
	await tx.handover.update({ where: { deliveryId }, data: { officeSignedAt: now() } })
	await tx.delivery.update({ where: { id: deliveryId }, data: { revision: { increment: 1 } } })
}

function refuseNamed(key: string, serials: readonly string[]) {
	if (serials.length > 0) throw wrong(`${key}:${serials.length}:${serials.slice(0, 5).join(', ')}`)
}

/**
 * Serial numbers used by another line, or by another delivery that was not terminated, under any manager. Locked, so
 * that two entries at the same time cannot list the same number.
 */
async function usedElsewhere(
	tx: Tx,
	actor: Actor,
	{ id: deliveryId }: Equipment,
	{ id, serials }: { id: string; serials: string[] },
): Promise<string[]> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('equipment_item', 0))`
	return withinSystem(tx, actor, async () => {
		const found = await tx.equipmentItem.findMany({
			where: {
				serialNumber: { in: serials },
				NOT: { lineId: id },
				OR: [{ deliveryId }, { line: { delivery: { status: { notIn: ['failed', 'cancelled'] } } } }],
			},
			select: { serialNumber: true },
		})
		return found.map(({ serialNumber }) => serialNumber)
	})
}
