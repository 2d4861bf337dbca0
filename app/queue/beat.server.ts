import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { freeLostJobs, type Leases } from './leases.server.ts'

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
