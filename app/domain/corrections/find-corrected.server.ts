import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { managesDelivery, postsOf } from '#app/domain/core/rights.ts'
import { reportedLosses } from '#app/domain/deliveries/reported-losses.server.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
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
	if (!row || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
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
	const losses = row.kind === 'equipment' ? await reportedLosses(tx, deliveryId) : []
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
		isApprover: !isRecused && posts.some(({ role }) => may({ role }, 'approveCorrections')),
		isOfState: ofState && may(actor, 'fileDeliveryRecords'),
		isFocalPoint: ofState && posts.some(({ role }) => may({ role }, 'speakForState')),
	}
}

export type Corrected = Awaited<ReturnType<typeof findCorrected>>
