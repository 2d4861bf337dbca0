import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { whenBack } from '#app/platform/database-away.ts'
import { newId } from '#app/platform/ids.server.ts'
import { onQueue } from './queue.server.ts'

/** What a worker holds of a job without a sign of life; several beats long, and shorter than people notice. */
const LEASE = "interval '30 seconds'"
/** A job whose worker was lost so often is what ends workers. A restart of the database is no fault of a job, and rarer. */
const MOST_LOSSES = 24

type Held = { id: string }
export type Leases = ReturnType<typeof createLeases>

/**
 * The jobs that this worker has in hand. They are its own as long as it renews them; those of a worker that was killed,
 * and those whose taking or settling was lost with the database, are free again half a minute later.
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
		/** Those of these that are still held are free at once, as if they had never been taken. */
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
 * Frees the jobs whose lease has run out, of whichever worker. One that was taken in a future from which the clock was put
 * right is free, too, and so is a try that was put off to then: pauses last half an hour at most. The upkeep of the queue
 * does not wait for that future, either.
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

/** So often a worker says that it is there; `work-state` counts those that have within a few of these. */
export const BEAT_MS = 10_000

/**
 * What a worker does every ten seconds: it says that it is there, by the clock of the database that all share, renews what
 * it has in hand and frees what others have lost. Rows of workers that ended go.
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
