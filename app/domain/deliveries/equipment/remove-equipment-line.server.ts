import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { chainOf, holdEquipment } from './find-equipment.server.ts'

/** Takes a line out of the specification, until the State has signed it off. */
export function removeEquipmentLine(actor: Actor, deliveryId: string, lineId: string) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'specification')
		const { count } = await tx.equipmentLine.deleteMany({ where: { id: lineId, deliveryId } })
		if (count === 0) throw new DomainError('not-found')
		await recordAudit(tx, actor, {
			type: 'equipmentLine.removed',
			...chainOf(delivery),
			data: { lineId },
		})
	})
}
