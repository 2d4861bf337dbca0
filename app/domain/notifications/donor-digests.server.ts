import { findActingPerson } from '#app/platform/acting-person.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { isBrokenOff } from '#workflows/delivery/broken-off.ts'
import { queueNotices } from './queue-notices.server.ts'

/** A month in UTC: its name (`YYYY-MM`), its first moment, and that of the next. */
type Month = { name: string; from: Date; to: Date }

/** Tells each donor's people, once for the month that has ended, how the deliveries get on that the donor pays for. */
export async function tellDonors() {
	const month = monthBefore(now())
	for (const id of await peopleToTell(month)) {
		const actor = await findActingPerson(id)
		const figures = actor?.donor ? await figuresOf(actor, month) : null
		if (!figures) continue
		const news = { eventKey: keyOf(id, month), notice: 'donorDigest' as const, people: [id] }
		await withActor(systemActor, (tx) => queueNotices(tx, { ...news, facts: { path: '/overview', figures } }))
	}
}

const keyOf = (personId: string, { name }: Month) => `donor:${personId}:${name}`

function monthBefore(at: Date): Month {
	const start = (back: number) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1))
	return { name: start(1).toISOString().slice(0, 7), from: start(1), to: start(0) }
}

/** Whoever speaks for a donor since before the month ended, and was not told yet. */
const peopleToTell = (month: Month) =>
	withActor(systemActor, async (tx) => {
		const people = await tx.person.findMany({
			where: { role: 'donor', suspendedAt: null, leftAt: null, createdAt: { lt: month.to } },
			select: { id: true },
		})
		const keys = people.map(({ id }) => keyOf(id, month))
		const told = await tx.notice.findMany({ where: { eventKey: { in: keys } }, select: { eventKey: true } })
		const known = new Set(told.map(({ eventKey }) => eventKey))
		return people.map(({ id }) => id).filter((id) => !known.has(keyOf(id, month)))
	})

/** Counted as the donor sees them, so without those of CONFIDENTIAL requests; null where there is nothing to tell. */
const figuresOf = (actor: Actor, { name, from, to }: Month) =>
	withActor(actor, async (tx) => {
		const rows = await tx.delivery.findMany({
			where: { programme: { donors: { has: actor.donor ?? '' } }, openedAt: { lt: to } },
			select: { status: true, openedAt: true, updatedAt: true },
		})
		const closed = rows.filter(({ status }) => status === 'closed')
		const figures = {
			underWay: rows.filter(({ status }) => status !== 'closed' && !isBrokenOff(status)).length,
			opened: rows.filter(({ openedAt }) => openedAt >= from).length,
			completed: closed.filter(({ updatedAt }) => updatedAt >= from && updatedAt < to).length,
		}
		return Object.values(figures).some((count) => count > 0) ? { month: name, ...figures } : null
	})
