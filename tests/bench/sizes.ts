import pg from 'pg'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { startServer } from '#tests/e2e/server.ts'
import { type Cluster, programs, startCluster } from '#tests/faults/cluster.ts'
import { signIn, type Visitor } from '#tests/faults/visitor.ts'
import type { Figure } from './table.ts'

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
async function growRequest(client: pg.Client, sample: string, { needs, entries }: Size): Promise<string> {
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

const ROUNDS = 40

type Pair = { little: string; much: string }

/** Creates a request with 20 needs and 500 history entries, and one with one need and 20 entries. */
async function requests({ adminUrl }: Cluster): Promise<Pair> {
	const sample = await withFixedIds('sample/ghana.document-training', async () => newId())
	const client = new pg.Client(adminUrl)
	await client.connect()
	const little = await growRequest(client, sample, { needs: 1, entries: 20 })
	const much = await growRequest(client, sample, { needs: 20, entries: 500 })
	await client.end()
	return { little, much }
}

async function opening(visitor: Visitor, path: string) {
	const started = performance.now()
	const answer = await visitor.get(path)
	await answer.text()
	if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
	return performance.now() - started
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Measures the same page of both requests in turn, so that other load slows both. */
async function compare(visitor: Visitor, page: string, { little, much }: Pair): Promise<Figure> {
	const times: Record<'little' | 'much', number[]> = { little: [], much: [] }
	for (let n = 0; n < ROUNDS; n++) {
		times.little.push(await opening(visitor, `/requests/${little}${page}`))
		times.much.push(await opening(visitor, `/requests/${much}${page}`))
	}
	const [base, time] = [median(times.little), median(times.much)]
	return {
		what: `${page ? 'history' : 'request'} page, 20 needs and 500 entries`,
		value: `${time.toFixed(0)} ms`,
		against: `1 and 20: ${base.toFixed(0)} ms`,
		ratio: base / time,
		aim: 0.5,
	}
}

/** Measures how much longer a large request takes to open than a small one, on a PostgreSQL server. */
export async function sizes(): Promise<Figure[]> {
	if (!programs) return [{ what: 'large request', value: 'no server is installed' }]
	const cluster = await startCluster()
	const server = await startServer({ DATABASE_URL: cluster.url })
	try {
		const pair = await requests(cluster)
		const officer = await signIn(server.address, personOf('case.africa').email)
		return [await compare(officer, '', pair), await compare(officer, '/history', pair)]
	} finally {
		await server.stop()
		await cluster.remove()
	}
}
