import type { StandIn } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type DueItem, dayOf } from './due-item.ts'

const MOST = 500

const confirming = new Set(['focalPoint', 'mission'])

/** When what is held for an offer is given back, unless the offer is confirmed before. */
export async function expiringOffers(tx: Tx, posts: readonly StandIn[]): Promise<DueItem[]> {
	const ofState = posts.some(({ role }) => confirming.has(role))
	const managers = posts.flatMap(({ id, role }) => (role === 'programmeManager' ? [id] : []))
	if (!ofState && managers.length === 0) return []
	const found = await tx.reservation.findMany({
		where: {
			releasedAt: null,
			confirmedAt: null,
			...(!ofState && { need: { managerId: { in: managers } } }),
		},
		orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
		take: MOST,
		include: {
			need: {
				select: { id: true, rank: true, part: true, request: { select: { id: true, reference: true } } },
			},
		},
	})
	return found.map(({ id, expiresAt, heldAt, need }) => ({
		key: `offer-${id}`,
		what: 'offerExpires',
		on: dayOf(expiresAt),
		until: null,
		reference: need.request.reference,
		number: needNumber(need),
		path: `/requests/${need.request.id}/needs/${need.id}`,
		sequence: 0,
		changedAt: heldAt,
	}))
}
