import { systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database/database.server.ts'
import { longJobs } from './queue.server.ts'

/** Number of jobs of one kind in each state, counted as far as one above `MOST_COUNTED`, and since when the oldest waits. */
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
/** A reminder waits for each running clock: jobs are not counted beyond this number. */
export const MOST_COUNTED = 1000

const upTo = (where: string) =>
	`(select count(*)::int from (select from pgboss.job where name = kind.name and ${where} limit ${MOST_COUNTED + 1}) job)`
const due = `state in ('created', 'retry') and start_after <= now()`

/** Counts the jobs of every kind by state. Jobs for a later day are counted separately. */
export async function countJobs(): Promise<JobCount[]> {
	const { rows } = await queuePool().query<JobCount>(`
		select * from (
			select name, ${upTo(due)} as waiting, ${upTo(`state in ('created', 'retry') and start_after > now()`)} as later,
				${upTo(`state = 'active'`)} as active, ${upTo(`state = 'failed'`)} as failed,
				(select min(start_after) from pgboss.job where name = kind.name and ${due}) as since
			from pgboss.queue kind where name not like '\\_\\_%') counted
		where waiting + later + active + failed > 0 order by name`)
	return rows
}

/** Whether a worker runs, when one last reported, and since when an overdue job waits. */
export type WorkState = { beats: boolean; beatAt: Date | null; lateSince: Date | null }

/**
 * Returns whether jobs are processed, by the clock of the database. A worker reports every ten seconds; a report in the
 * future was written by a wrong clock and does not count. A job is late if it was due two minutes ago and a worker has
 * run as long; the next one of a long kind is not late while another of its kind runs.
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

/** So long after its start a web process does not report a missing worker, which may start later. */
const START_SECONDS = 60

/** Whether a worker is missing: none reports, and this process has run long enough to know. */
export const missesWorker = ({ beats }: WorkState) => !beats && process.uptime() > START_SECONDS

/** Returns failed jobs, the latest first, with the error of the last attempt. */
export async function failedJobs(): Promise<FailedJob[]> {
	const { rows } = await queuePool().query<Omit<FailedJob, 'error'> & { message: string | null }>(
		`select id::text, name, retry_count + 1 as tries, completed_on as at, output->>'message' as message
		from pgboss.job where state = 'failed' and name not like '\\_\\_%' order by completed_on desc, id limit $1`,
		[SHOWN],
	)
	return rows.map(({ message, ...job }) => ({ ...job, error: withoutPeople(message ?? '') }))
}

/** Tries a failed job again; false if it is no longer failed. */
export async function retryJob(id: string): Promise<boolean> {
	const { rowCount } = await queuePool().query(
		`update pgboss.job set state = 'retry', retry_limit = retry_count + 8, start_after = now(), completed_on = null, output = null
		where id::text = $1 and state = 'failed'`,
		[id],
	)
	return (rowCount ?? 0) > 0
}

/** Returns an error message without addresses and quotes, which may contain personal data. */
export const withoutPeople = (message: string) =>
	message
		.replace(/[^\s<>"'@]+@[^\s<>"'@]+/g, '[address]')
		.replace(/"[^"]*"|(?<!\p{L})'[^']*'|“[^”]*”|`[^`]*`/gu, '[…]')
		.replace(/\s+/g, ' ')
		.slice(0, 200)
