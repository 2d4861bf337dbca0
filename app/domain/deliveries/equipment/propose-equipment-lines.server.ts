import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { filedLines } from './filed-lines.server.ts'
import { chainOf, holdEquipment } from './find-equipment.server.ts'

/** Begins the specification with the lines that the State filed; only where there is none yet. */
export function proposeEquipmentLines(actor: Actor, deliveryId: string) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'specification')
		if (delivery.lines.length > 0) throw new DomainError('conflict', 'linesThere')
		const filed = await filedLines(tx, delivery.needId)
		if (filed.length === 0) throw new DomainError('invalid', 'noFiledLines')
		const { requestId, stateIso3 } = delivery
		await tx.equipmentLine.createMany({
			data: filed.map((line, at) => ({
				...line,
				id: newId(),
				deliveryId,
				requestId,
				stateIso3,
				position: at + 1,
			})),
		})
		await recordAudit(tx, actor, {
			type: 'equipmentLine.saved',
			...chainOf(delivery),
			data: { proposed: filed.length },
		})
	})
}
