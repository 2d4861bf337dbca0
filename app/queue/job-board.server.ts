import { systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database.server.ts'
import { longJobs } from './queue.server.ts'

/** How many jobs of one kind there are in each state, and since when the oldest waits. */
export type JobCount = {
	name: string
	waiting: number
	later: number
	active: number
	failed: number
	since: Date | null
}

export type FailedJob = { id: string; name: string; tries: number; at: Date; error: string }

const SHOWN = 50

/** The jobs of every kind by state. Those for a later day are not late: they are counted apart. */
export async function countJobs(): Promise<JobCount[]> {
	const { rows } = await queuePool().query<JobCount>(`
		select name,
			count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as waiting,
			count(*) filter (where state in ('created', 'retry') and start_after > now())::int as later,
			count(*) filter (where state = 'active')::int as active,
			count(*) filter (where state = 'failed')::int as failed,
			min(start_after) filter (where state in ('created', 'retry') and start_after <= now()) as since
		from pgboss.job where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%'
		group by name order by name`)
	return rows
}

/** Whether a worker is there, when one last said so, and since when a job waits that should have been taken. */
export type WorkState = { beats: boolean; beatAt: Date | null; lateSince: Date | null }

/**
 * Whether work goes on, by the clock of the database. A worker beats every ten seconds; a moment in the future was written
 * by a clock that has been put right since, and counts as none. A job is late when it is due for two minutes and a worker
 * has been there for as long; the next one of those that take minutes is not, while one of its kind is worked on.
 */
export async function workState(): Promise<WorkState> {
	const [state] = await withActor(
		systemActor,
		(tx) => tx.$queryRaw<WorkState[]>`
			with present as (
				select * from worker where beat_at between now() - interval '45 seconds' and now() + interval '45 seconds'
			)
			select exists (select from present) as beats, (select max(beat_at) from worker) as "beatAt",
				(select min(start_after) from pgboss.job
					where state in ('created', 'retry') and start_after < now() - interval '2 minutes' and name not like '\\_\\_%'
					and exists (select from present where started_at not between now() - interval '2 minutes' and now())
					and not (name = any(${[...longJobs]}) and name in (select name from pgboss.job where state = 'active'))
				) as "lateSince"`,
	)
	return state ?? { beats: false, beatAt: null, lateSince: null }
}

/** So long after its start a web process does not miss a worker beside it, which may start after it. */
const START_SECONDS = 60

/** Whether a worker is missed: none beats, and this process has been there for long enough to know. */
export const missesWorker = ({ beats }: WorkState) => !beats && process.uptime() > START_SECONDS

/** Jobs that were given up, the latest first, with why the last try failed. */
export async function failedJobs(): Promise<FailedJob[]> {
	const { rows } = await queuePool().query<Omit<FailedJob, 'error'> & { message: string | null }>(
		`select id::text, name, retry_count + 1 as tries, completed_on as at, output->>'message' as message
		from pgboss.job where state = 'failed' and name not like '\\_\\_%' order by completed_on desc, id limit $1`,
		[SHOWN],
	)
	return rows.map(({ message, ...job }) => ({ ...job, error: withoutPeople(message ?? '') }))
}

/** Tries a job again that was given up; false when it is not given up any more. */
export async function retryJob(id: string): Promise<boolean> {
	const { rowCount } = await queuePool().query(
		`update pgboss.job set state = 'retry', retry_limit = retry_count + 8, start_after = now(), completed_on = null, output = null
		where id::text = $1 and state = 'failed'`,
		[id],
	)
	return (rowCount ?? 0) > 0
}

/** What went wrong, without addresses and without what was quoted, where somebody's text may stand. */
export const withoutPeople = (message: string) =>
	message
		.replace(/[^\s<>"'@]+@[^\s<>"'@]+/g, '[address]')
		.replace(/"[^"]*"|(?<!\p{L})'[^']*'|“[^”]*”|`[^`]*`/gu, '[…]')
		.replace(/\s+/g, ' ')
		.slice(0, 200)
