import type pg from 'pg'
import type { Column } from './catalogue.ts'

/** Tables that triggers keep from other rows, and how each is made from them: no trigger runs while rows are copied. */
const recounts: Record<string, string> = {
	officer_load: `insert into officer_load (officer_id, subject, status, count)
		select officer_id, 'request', status, count(*) from request where officer_id is not null group by officer_id, status
		union all
		select officer_id, 'need', status, count(*) from need where officer_id is not null group by officer_id, status`,
	reserved_sum: `insert into reserved_sum (programme_id, state_iso3, cohort_id, category, unit, quantity, amount, unpriced)
		select programme_id, state_iso3, cohort_id, line.category, line.unit, sum(line.quantity), 0, 0
		from reservation, jsonb_to_recordset(lines) as line(category text, unit text, quantity bigint)
		where released_at is null and line.category is not null and line.unit is not null
		group by programme_id, state_iso3, cohort_id, line.category, line.unit
		union all
		select programme_id, state_iso3, cohort_id, null, null,
			sum(quantity - coalesce((select sum(line.quantity) from jsonb_to_recordset(lines)
				as line(category text, unit text, quantity bigint)
				where line.category is not null and line.unit is not null), 0)),
			coalesce(sum(amount), 0), coalesce(sum(quantity) filter (where amount is null), 0)
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
