import { postsOf } from '#app/domain/core/posts.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { roles } from '#workflows/roles.ts'
import { dayOf } from './due-item.ts'
import { dueByClocks } from './of-clocks.server.ts'
import { dueInDeliveries } from './of-deliveries.server.ts'
import { expiringOffers } from './of-offers.server.ts'

/** The posts that have something to see to on a day. */
export const withCalendar = roles.filter((role) => role !== 'donor' && role !== 'administrator')

/** Everything the actor has to see to on a day, in the posts filled at this moment, the soonest first. */
export function listDue(actor: Actor) {
	requireRole(actor, ...withCalendar)
	const posts = postsOf(actor)
	return withActor(actor, async (tx) => {
		const items = [
			...(await dueInDeliveries(tx, posts)),
			...(await dueByClocks(tx, posts)),
			...(await expiringOffers(tx, posts)),
		]
		items.sort((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key))
		return { items, today: dayOf(now()) }
	})
}
