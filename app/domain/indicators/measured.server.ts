import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** The object of measurements: the need itself, or one of its deliveries. */
export type Measured = { needId: string } | { deliveryId: string }

const ofState = new Set(['drafter', 'focalPoint'])

/**
 * The need whose indicators are measured, the earliest date, and whether the actor may add measurements: the State's
 * drafters and focal points, or the manager of the delivery. Not visible to donors.
 */
export async function findMeasured(tx: Tx, actor: Actor, where: Measured) {
	const delivery =
		'deliveryId' in where ? await tx.delivery.findUnique({ where: { id: where.deliveryId } }) : null
	const needId = 'needId' in where ? where.needId : delivery?.needId
	const need = needId ? await tx.need.findUnique({ where: { id: needId } }) : null
	if (!need || actor.role === 'donor') throw new DomainError('not-found')
	const first = await tx.delivery.findFirst({ where: { needId: need.id }, orderBy: { openedAt: 'asc' } })
	const since = (delivery ?? first)?.openedAt ?? null
	const manages = postsOf(actor).some(
		({ id, role }) => role === 'programmeManager' && delivery?.managerId === id,
	)
	return {
		need,
		delivery,
		since,
		mayAdd: since !== null && (manages || (ofState.has(actor.role) && actor.stateIso3 === need.stateIso3)),
	}
}
