import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DatabaseAway, whenBack } from '#app/platform/database-away.ts'
import { pagesFirst } from '#app/platform/pages-first.server.ts'
import { enqueue } from '../queue.server.ts'
import { type Claimed, claimDue, endOfClaim, giveBack, giveBackTaken } from './claim-notice.server.ts'
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
