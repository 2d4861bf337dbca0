import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { managesDelivery, postsOf } from '#app/domain/core/rights.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import { type Acting, conditions } from '#workflows/facts.ts'

/**
 * A delivery with all rows that can be corrected, as the actor may see them, and who the actor is to it. Not visible to
 * donors.
 */
export async function findCorrected(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: {
			programme: true,
			course: true,
			handover: true,
			expertDays: { orderBy: [{ day: 'asc' }, { id: 'asc' }] },
			lines: {
				orderBy: { position: 'asc' },
				include: { checks: { orderBy: [{ month: 'asc' }, { early: 'desc' }] } },
			},
			nominees: {
				orderBy: { position: 'asc' },
				include: { attendance: { orderBy: { day: 'asc' } }, followUps: { orderBy: { by: 'asc' } } },
			},
			contracts: { orderBy: { position: 'asc' } },
			shipments: { orderBy: { position: 'asc' } },
		},
	})
	if (!row || actor.role === 'donor') throw new DomainError('not-found')
	const found = await deliveryEntity.find(askIn(tx), deliveryId)
	if (!found) throw new DomainError('not-found')
	const { answers } = await tx.need.findUniqueOrThrow({
		where: { id: row.needId },
		select: { answers: true },
	})
	const measurements = await tx.measurement.findMany({
		where: { needId: row.needId },
		orderBy: [{ measuredOn: 'asc' }, { id: 'asc' }],
	})
	const losses = row.kind === 'equipment' ? await lossesOf(tx, deliveryId) : []
	const posts = postsOf(actor)
	const acting: Acting = { id: actor.id, role: actor.role, person: actor }
	const isRecused = !conditions.notRecused(acting, found.facts)
	const ofState = actor.stateIso3 === row.stateIso3
	return {
		...row,
		found,
		measurements,
		losses,
		indicators: filedIndicators(answers),
		isManager: managesDelivery(actor, row),
		isApprover: !isRecused && posts.some(({ role }) => role === 'headquartersApprover'),
		isOfState: ofState && (actor.role === 'drafter' || actor.role === 'focalPoint'),
		isFocalPoint: ofState && posts.some(({ role }) => role === 'focalPoint'),
	}
}
/**
 * Each report of a loss by line, with its last value: what a step stated stays in the audit as it was, and corrections
 * stand beside it. A report without lines is one of its own.
 */
async function lossesOf(tx: Tx, deliveryId: string) {
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
		const { lines = [], lost, damaged } = event as Partial<Pieces> & { lines?: LostPieces[] }
		const rows = lines.length > 0 ? lines : [{ lineId: '', lost: lost ?? 0, damaged: damaged ?? 0 }]
		return rows.map(({ lineId, ...stated }) => {
			const id = `${reportId}:${lineId}`
			const after = corrections
				.filter(({ entryId }) => entryId === id)
				.map((one): Partial<Pieces> => one.after)
			const values: Pieces = Object.assign({}, stated, ...after)
			return { id, lineId, at, values, isOfState: actorRole === 'drafter' || actorRole === 'focalPoint' }
		})
	})
}
type Pieces = { lost: number; damaged: number }

export type Corrected = Awaited<ReturnType<typeof findCorrected>>
