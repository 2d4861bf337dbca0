import type { Tx } from '#app/platform/database/database.server.ts'
import { may } from '#workflows/abilities.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import type { ReportedLoss } from '#workflows/equipment/losses.ts'

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

/** What the reports say now of the goods as they are specified: an approved change begins another specification. */
export async function standingLosses(
	tx: Tx,
	{ id, record }: { id: string; record: DeliveryRecord },
): Promise<ReportedLoss[]> {
	if (!record.reportLoss) return []
	const changedAt = record.approveChange?.at
	const reports = await reportedLosses(tx, id)
	return valuesOf(reports.filter(({ at }) => !changedAt || at > new Date(changedAt)))
}
