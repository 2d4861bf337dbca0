import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DatabaseAway, whenBack } from '#app/platform/database-away.ts'
import { pagesFirst } from '#app/platform/pages-first.server.ts'
import { enqueue, enqueueAll } from '../queue.server.ts'
import { type Claimed, claimDue, due, endOfClaim, giveBack, giveBackTaken } from './claim-notice.server.ts'
import { sendClaimed } from './send-notice.server.ts'

/** Shorter than a job may take, with one slow letter on top. */
const WORK_MS = 10_000

/** Sends everything that is due, in its order; after a while it leaves the rest to a job of its own. */
export async function drainOutbox(): Promise<void> {
	const until = performance.now() + WORK_MS
	while (performance.now() < until) if ((await sendBatch(until)) === 0) return
	await withActor(systemActor, async (tx) => {
		const [next] = await tx.$queryRaw<{ noticeId: string }[]>`
			select id as "noticeId" from notice where status = 'queued' and cadence is null and digest_id is null order by created_at limit 1`
		if (next) await enqueue(tx, 'send-notice', next)
	})
}

/**
 * Takes some letters that are due and sends them; answers how many it took. Those it does not come to are given back,
 * also when the database went away under it: then it rejects as soon as that is done.
 */
export async function sendBatch(until = Number.POSITIVE_INFINITY): Promise<number> {
	const claimed = await claimSome()
	let waiting: Claimed[] = claimed
	try {
		while (waiting.length > 0 && performance.now() < until) {
			const [first, ...others] = waiting as [Claimed, ...Claimed[]]
			waiting = others
			await pagesFirst()
			const { shared } = await sendClaimed(first)
			const fares = (other: Claimed) =>
				shared === 'server' || (shared === 'domain' && other.domain === first.domain)
			waiting = others.filter((other) => !fares(other))
			await release(others.filter(fares))
		}
	} finally {
		await release(waiting)
	}
	return claimed.length
}

async function claimSome(): Promise<Claimed[]> {
	const until = endOfClaim()
	try {
		return await withActor(systemActor, (tx) => claimDue(tx, until))
	} catch (error) {
		if (error instanceof DatabaseAway)
			await whenBack(() => withActor(systemActor, (tx) => giveBackTaken(tx, until)))
		throw error
	}
}

async function release(claimed: readonly Claimed[]) {
	if (claimed.length > 0) await whenBack(() => withActor(systemActor, (tx) => giveBack(tx, claimed)))
}

/** A job looks through the whole outbox: a few are enough, one for each worker. */
const JOBS = 4

/**
 * Wakes the workers for letters that are due and have no job: those to be tried again, those whose domain rested, and
 * those of a process that was killed. What waits for the summary of a day or week is not due. Answers how many jobs.
 */
export function requeueStragglers(): Promise<number> {
	const at = now()
	return withActor(systemActor, async (tx) => {
		const waiting = await tx.$queryRaw<{ noticeId: string }[]>`
			select id as "noticeId" from notice where ${due(at)}
				and created_at not between ${new Date(at.getTime() - 60_000)} and ${at}
				and not exists (select from pgboss.job where name = 'send-notice' and state in ('created', 'retry')
					and start_after <= now())
			order by created_at limit ${JOBS}`
		await enqueueAll(
			tx,
			'send-notice',
			waiting.map((data) => ({ data })),
		)
		return waiting.length
	})
}
