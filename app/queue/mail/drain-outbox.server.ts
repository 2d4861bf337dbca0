import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway, whenBack } from '#app/platform/database/database-away.ts'
import { pagesFirst } from '#app/platform/http/pages-first.server.ts'
import { enqueue, enqueueAll } from '../queue.server.ts'
import { type Claimed, claimDue, due, endOfClaim, giveBack, giveBackTaken } from './claim-notice.server.ts'
import { sendClaimed } from './send-notice.server.ts'

/** Shorter than the limit of a job, with one slow e-mail in addition. */
const WORK_MS = 10_000

/** Sends all due e-mails in order; after some time it leaves the rest to another job. */
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
 * Claims some due e-mails and sends them; returns how many it claimed. Releases those that it did not send, also if the
 * database went away: then it rejects after the release.
 */
export async function sendBatch(until = Number.POSITIVE_INFINITY): Promise<number> {
	const claimed = await claimSome()
	let waiting: Claimed[] = claimed
	try {
		while (performance.now() < until) {
			const [first, ...others] = waiting
			if (!first) break
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

/** Each job sends from the whole outbox: a few are enough, one for each worker. */
const JOBS = 4

/**
 * Adds jobs for due e-mails without one: retries, paused domains and those of a killed process. E-mails that wait for a
 * summary are not due. Returns the number of jobs.
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
