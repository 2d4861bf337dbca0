import type pg from 'pg'
import type { Column } from './catalogue.ts'

/** Tables that triggers keep from other rows, and how each is made from them: no trigger runs while rows are copied. */
const recounts: Record<string, string> = {
	officer_load: `insert into officer_load (officer_id, subject, status, count)
		select officer_id, 'request', status, count(*) from request where officer_id is not null group by officer_id, status
		union all
		select officer_id, 'need', status, count(*) from need where officer_id is not null group by officer_id, status`,
}

/** Counts again what is kept beside the copied rows; kept columns are copied with their row. */
export async function recount(client: pg.Client, tables: Map<string, Column[]>): Promise<void> {
	for (const [table, sql] of Object.entries(recounts)) {
		if (!tables.has(table)) continue
		await client.query(`delete from "${table}"`)
		await client.query(sql)
	}
}
