import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import { sumsOf } from '#workflows/equipment/lines.ts'
import { piecesThere } from '#workflows/equipment/losses.ts'
import { reportedLosses, valuesOf } from '../reported-losses.server.ts'
import { goodsOf } from '../standing-goods.ts'
import { linesOfRows } from './equipment-lines.server.ts'
import type { Equipment, EquipmentLine } from './find-equipment.server.ts'
import { findGoods } from './goods-of.server.ts'

type Pieces = { lost: number; damaged: number }

const refuse = (errors: Record<string, string>) => new DomainError('invalid', 'badValue', errors)

/**
 * The pieces of a report by line and their sums. A report that names no lines is of the only one; where there are
 * several, it must name them. Refused at the row, or at the number, where fewer pieces are there.
 */
export async function statedLoss(tx: Tx, deliveryId: string, event: StepEvent, origin: string) {
	const { lines, quantity, ...delivery } = await findGoods(tx, deliveryId)
	const stated = (event.lines ?? []) as LostPieces[] // as the schema of `reportLoss` reads them
	const { lost, damaged } = event as StepEvent & Pieces // of the same schema
	const [only, second] = lines
	if (stated.length === 0 && !only) {
		// Deliveries from before lines were recorded have a number of pieces alone.
		requireThere({ lost, damaged }, quantity, 'lost')
		return { lines: [] }
	}
	if (stated.length === 0 && second) throw refuse({ lost: 'byItem' })
	const rows = stated.length === 0 && only ? [{ lineId: only.id, lost, damaged }] : stated
	const goods = goodsOf(delivery)
	const earlier = valuesOf(await reportedLosses(tx, deliveryId))
	const named = linesOfRows(
		lines,
		rows.map(({ lineId }) => ({ id: lineId })),
	)
	for (const [at, line] of named.entries()) {
		const row = rows[at]
		const field = stated.length > 0 ? `lines.${at}.lost` : 'lost'
		if (row) requireThere(row, piecesThere(line, goods, { origin, earlier }), field)
	}
	const affected = rows.filter((row) => row.lost + row.damaged > 0)
	if (affected.length === 0) throw refuse({ [stated.length > 0 ? 'lines.0.lost' : 'lost']: 'required' })
	return { lines: affected, ...sumsOf(['lost', 'damaged'], affected) }
}

/** The pieces of each line that the State can still have: handed over in good order, and not reported lost since. */
export async function piecesHandedOver(tx: Tx, delivery: Equipment, lines: readonly EquipmentLine[]) {
	const earlier = valuesOf(await reportedLosses(tx, delivery.id))
	const goods = goodsOf(delivery)
	return lines.map((line) => piecesThere(line, goods, { origin: 'handedOver', earlier }))
}

function requireThere({ lost, damaged }: Pieces, there: number, field: string) {
	if (lost + damaged > there) throw refuse({ [field]: `openPieces:${there}` })
}
