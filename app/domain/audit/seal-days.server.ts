import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { sealDay } from './seal-day.server.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE
/** So long after midnight no step of the day before is still on its way into the database. */
const PATIENCE = 10 * MINUTE

/**
 * Seals every day that has ended and was not sealed yet, the earliest first. Before the first seal of all, one for
 * the day before covers everything until then. Answers how many seals were made.
 */
export async function sealDays(options: { tell?: boolean } = {}): Promise<number> {
	const last = dayOf(new Date(now().getTime() - DAY - PATIENCE))
	let made = 0
	for (let day = await nextDay(last); day; day = await nextDay(last)) {
		const seals = await sealDay(day, options)
		if (seals === 0) break // another worker was faster, and goes on
		made += seals
	}
	return made
}

/** The next day on which something happened that no seal covers. What was written late for a sealed day goes with the one after. */
const nextDay = (last: string) =>
	withActor(systemActor, async (tx) => {
		const end = new Date(new Date(last).getTime() + DAY)
		const [open] = await tx.$queryRaw<
			{ since: Date | null }[]
		>`select min(since) as since from audit_unsealed(${end})`
		const sealed = await tx.auditSeal.findFirst({ orderBy: { day: 'desc' }, select: { day: true } })
		if (!open?.since) return null
		if (!sealed) return last
		const day = dayOf(new Date(Math.max(open.since.getTime(), sealed.day.getTime() + DAY)))
		return day <= last ? day : null
	})

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
