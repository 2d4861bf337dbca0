import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Inspection } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { inspectionErrors } from '#workflows/equipment/lines.ts'
import { chainOf, holdEquipment } from './find-equipment.server.ts'
import { linesOfRows, refuseRows } from './row-errors.ts'

/** Writes down what the inspection found of each line: in good order, missing and damaged make up the line. */
export function inspectEquipmentLines(actor: Actor, deliveryId: string, rows: Inspection) {
	return withActor(actor, async (tx) => {
		const delivery = await holdEquipment(tx, actor, deliveryId, 'received')
		const lines = linesOfRows(delivery.lines, rows)
		refuseRows(rows.map((row, at) => inspectionErrors(lines[at]?.quantity ?? 0, row)))
		for (const { id, ...found } of rows)
			await tx.equipmentLine.updateMany({ where: { id, deliveryId }, data: found })
		await recordAudit(tx, actor, {
			type: 'equipmentLines.inspected',
			...chainOf(delivery),
			data: { lines: rows.map(({ remarks: _, ...row }) => row) },
		})
	})
}
