import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { whenBack } from '#app/platform/database/database-away.ts'
import { newId } from '#app/platform/ids.server.ts'
import { onQueue } from './queue.server.ts'

/** The time without a report after which a worker loses its jobs; several reports long, and too short to be noticed. */
const LEASE = "interval '30 seconds'"
/** A job that has lost this many workers is assumed to crash them. Restarts of the database are rarer. */
const MOST_LOSSES = 24

type Held = { id: string }
export type Leases = ReturnType<typeof createLeases>

/**
 * The jobs that this worker has taken. It renews their leases; jobs of a killed worker, and those whose taking or
 * completion was lost with the database, are free again after half a minute.
 */
export function createLeases() {
	const held = new Set<string>()
	const drop = (jobs: readonly Held[]) => {
		for (const { id } of jobs) held.delete(id)
	}
	return {
		hold(jobs: readonly Held[]) {
			for (const { id } of jobs) held.add(id)
		},
		drop,
		/** Frees those of these jobs that are still leased, as if they had never been taken. */
		async giveBack(jobs: readonly Held[]) {
			const ids = jobs.map(({ id }) => id).filter((id) => held.has(id))
			drop(jobs)
			if (ids.length === 0) return
			await whenBack(() =>
				onQueue(
					`update pgboss.job set state = 'retry', started_on = null, start_after = now()
					where id = any($1::uuid[]) and state = 'active'`,
					[ids],
				),
			)
		},
		renew: () =>
			onQueue(`update pgboss.job set started_on = now() where id = any($1::uuid[]) and state = 'active'`, [
				[...held],
			]),
	}
}

/**
 * Frees the jobs of any worker whose lease has ended. A lease or a retry in a future that a clock correction has
 * removed is ended, too: retries wait half an hour at most. The maintenance of the queue does not wait for such a
 * future either.
 */
export async function freeLostJobs() {
	await onQueue(
		`update pgboss.job set start_after = now(),
			state = (case when retry_count < $1 then 'retry' else 'failed' end)::pgboss.job_state,
			completed_on = case when retry_count < $1 then null else now() end,
			output = case when retry_count < $1 then output else '{"message": "Its worker was lost again and again"}' end
		where state = 'active' and started_on not between now() - ${LEASE} and now() + ${LEASE}`,
		[MOST_LOSSES],
	)
	await onQueue(
		`update pgboss.job set start_after = now() where start_after > now() + interval '1 hour'
			and (state = 'retry' or state = 'created' and start_after <= created_on)`,
	)
	await onQueue(
		`update pgboss.version set maintained_on = null where maintained_on > now() + interval '1 minute'`,
	)
}

/** How often a worker reports; `work-state` counts workers that reported within a few of these. */
export const BEAT_MS = 10_000

/**
 * Returns the periodic task of a worker, every ten seconds: it reports by the clock of the database, renews its leases,
 * frees lost jobs and removes the rows of workers that ended.
 */
export function createBeat(leases: Leases): () => Promise<void> {
	const id = newId()
	return async () => {
		await withActor(
			systemActor,
			(tx) => tx.$executeRaw`
				with ended as (
					delete from worker where id <> ${id} and beat_at not between now() - interval '1 hour' and now() + interval '1 minute'
				)
				insert into worker (id, started_at, beat_at) values (${id}, now(), now())
				on conflict (id) do update set beat_at = excluded.beat_at`,
		)
		await leases.renew()
		await freeLostJobs()
	}
}
