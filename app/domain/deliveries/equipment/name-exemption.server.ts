import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { chainOf, findEquipment, requireUnderWay } from './find-equipment.server.ts'

type Named = { position: number; exemption: string }

/** The State names the paper that frees a shipment of duties. */
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
