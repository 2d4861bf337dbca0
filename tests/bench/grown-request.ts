import type pg from 'pg'
import { newId } from '#app/platform/ids.server.ts'

type Size = { needs: number; entries: number }
type Rows = { table: string; where: string; of: string }

/** Copies rows with new ids and some new values; the database sets its own links. */
const copyRows = (client: pg.Client, { table, where, of }: Rows, own: object) =>
	client.query(
		`insert into ${table}
		select (jsonb_populate_record(old, jsonb_build_object('id', gen_random_uuid()) || $1::jsonb)).*
		from ${table} old where ${where} = $2`,
		[JSON.stringify(own), of],
	)

const idsOf = async (client: pg.Client, sql: string, id: string): Promise<string[]> =>
	(await client.query(sql, [id])).rows.map((row) => row.id)

/**
 * Copies a request with its first need repeated, and its history repeated up to a length, as a client without row-level
 * security. Returns the id of the copy.
 */
export async function growRequest(
	client: pg.Client,
	sample: string,
	{ needs, entries }: Size,
): Promise<string> {
	const request_id = newId()
	const own = { id: request_id, reference: request_id, filing_key: request_id }
	await copyRows(client, { table: 'request', where: 'id', of: sample }, own)
	const clock = { table: 'clock_run', where: 'need_id is null and request_id', of: sample }
	await copyRows(client, clock, { request_id })

	const [need = ''] = await idsOf(client, 'select id from need where request_id = $1 order by rank', sample)
	const copies = Array.from({ length: needs }, newId)
	for (const [at, id] of copies.entries()) {
		await copyRows(client, { table: 'need', where: 'id', of: need }, { id, request_id, rank: at + 1 })
		for (const table of ['clock_run', 'decision', 'delivery'])
			await copyRows(client, { table, where: 'need_id', of: need }, { request_id, need_id: id })
	}

	const told = 'select id from audit_entry where request_id = $1 order by position'
	const history = await idsOf(client, told, sample)
	for (let n = 0; n < entries; n++) {
		const need_id = n % 2 === 0 ? null : copies[n % needs]
		const entry = { table: 'audit_entry', where: 'id', of: history[n % history.length] ?? '' }
		await copyRows(client, entry, { chain: request_id, request_id, need_id })
	}
	return request_id
}
