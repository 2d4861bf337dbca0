import type pg from 'pg'
import type { Column } from './catalogue.ts'

/** Tables that triggers keep from other rows, and how each is made from them: no trigger runs while rows are copied. */
const recounts: Record<string, string> = {
	officer_load: `insert into officer_load (officer_id, subject, status, count)
		select officer_id, 'request', status, count(*) from request where officer_id is not null group by officer_id, status
		union all
		select officer_id, 'need', status, count(*) from need where officer_id is not null group by officer_id, status`,
	reserved_sum: `insert into reserved_sum (programme_id, state_iso3, cohort_id, quantity, amount, unpriced)
		select programme_id, state_iso3, cohort_id, sum(quantity), coalesce(sum(amount), 0),
			coalesce(sum(quantity) filter (where amount is null), 0)
		from reservation where released_at is null group by programme_id, state_iso3, cohort_id`,
}

/** Counts again what is kept beside the copied rows; kept columns are copied with their row. */
export async function recount(client: pg.Client, tables: Map<string, Column[]>): Promise<void> {
	for (const [table, sql] of Object.entries(recounts)) {
		if (!tables.has(table)) continue
		await client.query(`delete from "${table}"`)
		await client.query(sql)
	}
}
