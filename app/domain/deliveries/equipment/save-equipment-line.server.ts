import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { NewEquipmentLine } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { chainOf, holdEquipment } from './find-equipment.server.ts'

const MAX_LINES = 200

/** Writes down or changes a line of the specification, until the State has signed it off. */
export function saveEquipmentLine(actor: Actor, deliveryId: string, { id, ...values }: NewEquipmentLine) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'specification')
		const { requestId, stateIso3, lines } = delivery
		if (id && !lines.some((line) => line.id === id)) throw new DomainError('not-found')
		if (!id && lines.length >= MAX_LINES)
			throw new DomainError('invalid', 'tooMany', { description: 'tooMany' })
		const lineId = id ?? newId()
		const position = (lines.at(-1)?.position ?? 0) + 1
		if (id) await tx.equipmentLine.updateMany({ where: { id }, data: values })
		else
			await tx.equipmentLine.createMany({
				data: { ...values, id: lineId, deliveryId, requestId, stateIso3, position },
			})
		const { quantity, unitPrice } = values
		await recordAudit(tx, actor, {
			type: 'equipmentLine.saved',
			...chainOf(delivery),
			data: { lineId, quantity, unitPrice },
		})
		return { id: lineId }
	})
}
