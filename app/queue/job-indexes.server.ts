import { queuePool } from '#app/platform/database.server.ts'

/**
 * Indexes of the queue's table beyond its own, which lead to a kind of job only: leases, maintenance and the ready check
 * look at all kinds, every few seconds, while a reminder waits for each running clock.
 */
const indexes = {
	job_taken: `(started_on) where state = 'active'`,
	job_waiting: `(start_after) where state in ('created', 'retry')`,
	job_misdated: `(start_after) where state = 'retry' or state = 'created' and start_after <= created_on`,
	job_failed: `(completed_on desc, id) where state = 'failed'`,
	job_completed: `(completed_on) where completed_on is not null`,
	job_kept: `(keep_until) where state < 'active'`,
}

/** Creates those that are missing; the partition of a new kind of job has them from its parent. */
export async function createJobIndexes(): Promise<void> {
	const { rows } = await queuePool().query(
		`select name from unnest($1::text[]) name where to_regclass('pgboss.' || name) is null`,
		[Object.keys(indexes)],
	)
	// Of two processes that start at once, the second finds it.
	for (const { name } of rows as { name: keyof typeof indexes }[])
		await queuePool().query(`do $$ begin
			perform pg_advisory_xact_lock(hashtextextended('job indexes', 0));
			create index if not exists ${name} on pgboss.job ${indexes[name]};
		end $$`)
}
