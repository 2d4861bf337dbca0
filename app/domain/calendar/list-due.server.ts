import { postsOf, requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { plannedDay } from '#workflows/delivery/milestones.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { DueItem } from './due-item.ts'
import { dueByClocks, dueInDeliveries } from './due-rows.server.ts'

const MOST = 500

/** When an offer's reservation expires, unless the offer is confirmed before. */
async function expiringOffers(tx: Tx, actor: Actor): Promise<DueItem[]> {
	const posts = postsOf(actor)
	const ofState = posts.some((post) => may(post, 'representState'))
	const managers = posts.flatMap(({ id, role }) => (may({ role }, 'manageDeliveries') ? [id] : []))
	if (!ofState && managers.length === 0) return []
	const found = await tx.reservation.findMany({
		where: {
			releasedAt: null,
			confirmedAt: null,
			need: ofState ? { stateIso3: actor.stateIso3 ?? '' } : { managerId: { in: managers } },
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
		on: plannedDay(dayOfOffice(expiresAt)),
		until: null,
		reference: need.request.reference,
		number: needNumber(need),
		path: `/requests/${need.request.id}/needs/${need.id}`,
		sequence: 0,
		changedAt: heldAt,
	}))
}

/**
 * The actor's dated actions, in all posts filled at this moment, the soonest first. `most` limits them, since a plan is
 * computed for each delivery; `hasMore` tells that there are others.
 */
export function listDue(actor: Actor, most = Number.POSITIVE_INFINITY) {
	requireAbility(actor, 'keepCalendar')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const items = [
				...(await dueInDeliveries(tx, actor, Math.min(MOST, most + 1))),
				...(await dueByClocks(tx, actor)),
				...(await expiringOffers(tx, actor)),
			]
			items.sort((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key))
			return { items: items.slice(0, most), hasMore: items.length > most, today: dayOfOffice(now()) }
		}),
	)
}
