import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { roles } from '#workflows/roles.ts'
import { dayOf } from './due-items/due-item.ts'
import { dueByClocks } from './due-items/of-clocks.server.ts'
import { dueInDeliveries } from './due-items/of-deliveries.server.ts'
import { expiringOffers } from './due-items/of-offers.server.ts'
import { postsOf } from './my-work/posts.ts'
import { requireRole } from './require-role.ts'

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
