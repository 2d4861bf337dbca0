import type { StandIn } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { needNumber } from '#workflows/need/number.ts'
import { type DueItem, dayOf } from './due-item.ts'

const MOST = 500

function concerning({ id, role }: StandIn): Prisma.ReservationWhereInput[] {
	if (role === 'focalPoint' || role === 'mission') return [{}]
	return role === 'programmeManager' ? [{ need: { managerId: id } }] : []
}

/** When what is held for an offer is given back, unless the offer is confirmed before. */
export async function expiringOffers(tx: Tx, posts: readonly StandIn[]): Promise<DueItem[]> {
	const concerned = posts.flatMap(concerning)
	if (concerned.length === 0) return []
	const found = await tx.reservation.findMany({
		where: { OR: concerned, releasedAt: null, confirmedAt: null },
		orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
		take: MOST,
		include: {
			need: {
				select: { id: true, rank: true, part: true, request: { select: { id: true, reference: true } } },
			},
		},
	})
	return found.map(({ id, expiresAt, heldAt, need }) => ({
		...{ key: `offer-${id}`, what: 'offerExpires', on: dayOf(expiresAt), until: null },
		...{ reference: need.request.reference, number: needNumber(need) },
		...{ path: `/requests/${need.request.id}/needs/${need.id}`, sequence: 0, changedAt: heldAt },
	}))
}
