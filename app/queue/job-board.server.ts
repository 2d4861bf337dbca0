import { queuePool } from '#app/platform/database.server.ts'

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
