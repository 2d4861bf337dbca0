import type { ShipmentDetails } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { chainOf, holdEquipment } from './equipment/find-equipment.server.ts'
import { recordAudit } from './record-audit.server.ts'

const wrong = (field: string, key: string) => new DomainError('invalid', key, { [field]: key })

/** Keeps what is known of a shipment besides its steps: who carries and insures it, a new arrival, what storage costs. */
export function changeShipment(
	actor: Actor,
	deliveryId: string,
	{ position, arrivesOn, currency, ...details }: ShipmentDetails,
) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId)
		const shipment = delivery.shipments.find((each) => each.position === position)
		if (!shipment) throw new DomainError('not-found')
		if (new Date(arrivesOn) < shipment.shippedOn) throw wrong('arrivesOn', 'datesOutOfOrder')
		await tx.shipment.updateMany({
			where: { id: shipment.id },
			data: {
				...{ ...details, arrivesOn: new Date(arrivesOn), currency: currency ?? null },
				updatedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			...{ type: 'shipment.changed', ...chainOf(delivery) },
			data: { position, arrivesOn, freeDays: details.freeDays },
		})
	})
}
