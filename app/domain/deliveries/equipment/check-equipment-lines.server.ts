import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { NewEquipmentCheck } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { checkErrors } from '#workflows/equipment/lines.ts'
import { checksMade } from './checks-made.ts'
import { chainOf, holdEquipment } from './find-equipment.server.ts'
import { linesOfRows, refuseRows } from './row-errors.ts'

/** Writes down what the check that comes next found of each line; it can be corrected until the check is recorded. */
export function checkEquipmentLines(
	actor: Actor,
	deliveryId: string,
	{ checkedOn, lines: rows }: NewEquipmentCheck,
) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'installed', 'checks')
		const { next: month } = checksMade(delivery)
		if (!month) throw new DomainError('conflict', 'impossible')
		if (new Date(checkedOn) > now())
			throw new DomainError('invalid', 'inTheFuture', { checkedOn: 'inTheFuture' })
		const lines = linesOfRows(delivery.lines, rows)
		refuseRows(rows.map((row, at) => checkErrors(lines[at]?.ok ?? 0, row)))
		const kept = { checkedOn: new Date(checkedOn), recordedBy: actor.id, recordedAt: now() }
		for (const { id: lineId, ...found } of rows) {
			const { count } = await tx.equipmentCheck.updateMany({
				where: { lineId, month },
				data: { ...found, ...kept },
			})
			if (count === 0)
				await tx.equipmentCheck.createMany({ data: { lineId, deliveryId, month, ...found, ...kept } })
		}
		await recordAudit(tx, actor, {
			type: 'equipmentLines.checked',
			...chainOf(delivery),
			data: { month, lines: rows.map(({ remarks: _, ...row }) => row) },
		})
	})
}
