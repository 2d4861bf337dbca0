import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { pagesFirst } from '#app/platform/pages-first.server.ts'
import { enqueue } from '../queue.server.ts'
import { type Claimed, claimDue, giveBack } from './claim-notice.server.ts'
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

/** Takes some letters that are due and sends them; answers how many it took. Those it does not come to are given back. */
export async function sendBatch(until = Number.POSITIVE_INFINITY): Promise<number> {
	const claimed = await withActor(systemActor, (tx) => claimDue(tx))
	let waiting: Claimed[] = claimed
	while (waiting.length > 0 && performance.now() < until) {
		const [first, ...others] = waiting as [Claimed, ...Claimed[]]
		await pagesFirst()
		const { shared } = await sendClaimed(first)
		const fares = (other: Claimed) =>
			shared === 'server' || (shared === 'domain' && other.domain === first.domain)
		await release(others.filter(fares))
		waiting = others.filter((other) => !fares(other))
	}
	await release(waiting)
	return claimed.length
}

async function release(claimed: readonly Claimed[]) {
	if (claimed.length > 0) await withActor(systemActor, (tx) => giveBack(tx, claimed))
}
