import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import { sumsOf } from '#workflows/equipment/lines.ts'
import { piecesThere, type ReportedLoss } from '#workflows/equipment/losses.ts'
import { goodsOf } from '../standing-goods.ts'
import { linesOfRows } from './equipment-lines.server.ts'
import type { Equipment, EquipmentLine } from './find-equipment.server.ts'
import { findGoods } from './goods-of.server.ts'

type Pieces = { lost: number; damaged: number }

/**
 * Each report of a loss by line, with its last value: what a step stated stays in the audit as it was, and corrections
 * stand beside it. A report without lines is one of its own.
 */
export async function reportedLosses(tx: Tx, deliveryId: string) {
	const reports = await tx.auditEntry.findMany({
		where: { deliveryId, type: 'equipment.reportLoss' },
		orderBy: [{ at: 'asc' }, { position: 'asc' }],
	})
	if (reports.length === 0) return []
	const corrections = await tx.correction.findMany({
		where: { deliveryId, entry: 'loss', status: 'counted' },
		orderBy: { decidedAt: 'asc' },
	})
	return reports.flatMap(({ id: reportId, at, actorRole, event }) => {
		// As `reportLoss` stated it.
		const {
			lines = [],
			lost,
			damaged,
			origin,
		} = event as Partial<Pieces> & {
			lines?: LostPieces[]
			origin?: string
		}
		const rows = lines.length > 0 ? lines : [{ lineId: '', lost: lost ?? 0, damaged: damaged ?? 0 }]
		return rows.map(({ lineId, ...stated }) => {
			const id = `${reportId}:${lineId}`
			const after = corrections
				.filter(({ entryId }) => entryId === id)
				.map((one): Partial<Pieces> => one.after)
			const values: Pieces = Object.assign({}, stated, ...after)
			const isOfState = may({ role: actorRole }, 'fileDeliveryRecords')
			return { id, reportId, lineId, origin: origin ?? '', at, values, isOfState }
		})
	})
}

/** What each report of a loss says now. */
export const valuesOf = (
	losses: readonly { lineId: string; origin: string; values: Pieces }[],
): ReportedLoss[] => losses.map(({ lineId, origin, values }) => ({ lineId, origin, ...values }))

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
