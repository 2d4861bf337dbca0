import { setTimeout as pause } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { DatabaseAway, whenBack } from '#app/platform/database/database-away.ts'
import { lookAtSchema } from '#app/platform/database/schema-window.server.ts'
import { errorMessage } from '#app/platform/error-code.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { Leases } from './leases.server.ts'
import { type JobName, type Jobs, limitOf } from './queue.server.ts'

const POLL_MS = 500

type Work<Name extends JobName> = {
	name: Name
	/** Number of jobs taken at a time. */
	batch: number
	/**
	 * One call handles the whole batch; otherwise jobs run one after the other, and a failure does not affect the
	 * others.
	 */
	together?: boolean
	handle: (data: Jobs[Name]) => Promise<unknown>
}
type Job<Name extends JobName> = { id: string; data: Jobs[Name] }

/**
 * Takes and completes jobs of one kind until `stopping`; resolves after the last one. Replaces the loop of pg-boss,
 * which does not wait for `complete` and `fail`, and ends the process when the database goes away.
 */
export async function workOn<Name extends JobName>(
	boss: PgBoss,
	{ name, batch, together = false, handle }: Work<Name>,
	leases: Leases,
	stopping: AbortSignal,
): Promise<void> {
	async function round(): Promise<number> {
		// Empty while the database is away. A job whose response was lost is free again after its lease.
		const jobs = await boss.fetch<Jobs[Name]>(name, { batchSize: batch })
		leases.hold(jobs)
		// What a newer release has enqueued is for its own workers; they find it as if it had never been taken.
		const mine = jobs.length === 0 || (await isOurs()) ? jobs : []
		for (const some of together && mine.length > 0 ? [mine] : mine.map((job) => [job])) {
			if (stopping.aborted) break
			await attempt(some)
		}
		await leases.giveBack(jobs)
		return mine.length
	}

	/** While the database is away nothing can be said; the jobs then find out themselves. */
	const isOurs = () => lookAtSchema().catch(() => true)

	async function attempt(jobs: Job<Name>[]) {
		const [first] = jobs
		if (!first) return
		const { id, data } = first
		try {
			await inTime(limitOf(name), handle(data))
			await settle(jobs, (ids) => boss.complete(name, ids))
		} catch (error) {
			log.warn({ job: name, id, err: error }, 'job failed')
			// The job has not failed: it is returned, and tried again when the database is back.
			if (error instanceof DatabaseAway) {
				await pause(POLL_MS)
				return leases.giveBack(jobs)
			}
			const message = errorMessage(error)
			await settle(jobs, async (ids) => {
				for (const each of ids) await boss.fail(name, each, { message })
			})
		}
	}

	/**
	 * Completes jobs now or as soon as the database is back. If the lease has ended by then, the job runs again: every
	 * handler must be safe to run twice.
	 */
	async function settle(jobs: Job<Name>[], write: (ids: string[]) => Promise<void>) {
		const ids = jobs.map(({ id }) => id)
		await whenBack(() => write(ids)).catch((error) => log.warn({ job: name, err: error }, 'job not settled'))
		leases.drop(jobs)
	}

	while (!stopping.aborted) {
		const taken = await round().catch((error) => log.error({ job: name, err: error }, 'jobs not taken'))
		if (!taken) await pause(POLL_MS, undefined, { signal: stopping }).catch(() => {})
	}
}

/** Returns the result of the work, or rejects after its time; the work may continue, and the job is tried again. */
async function inTime(milliseconds: number, work: Promise<unknown>) {
	const over = new AbortController()
	const late = pause(milliseconds, undefined, { signal: over.signal }).then(() => {
		throw new Error(`It took longer than ${milliseconds / 1000} seconds`)
	})
	late.catch(() => {}) // the work was in time
	await Promise.race([work, late]).finally(() => over.abort())
}
