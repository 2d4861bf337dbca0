import pg from 'pg'
import {
	CASTS,
	type Column,
	castTables,
	createCasts,
	readTables,
	type Table,
	tablesOfRequests,
} from './catalogue.ts'
import { copyOf, sourceOf } from './expressions.ts'

const SHARE_OF_ENDED = 0.7
/** Days over which the copies are spread: open requests are recent, ended ones go back years. */
const DAYS = { open: 14, ended: 2500 }
/** Copies of every request inserted by one statement. */
const BATCH = 4000

const copiesSql = (size: number) => `
	create table bench_copies as
	select r.id as request_id, k::int, (k % ${CASTS})::int as c,
		(case when r.ended then ${DAYS.ended} else ${DAYS.open} end * (k - 0.5) / r.copies) * interval '1 day' as shift
	from (select id, ended_at is not null as ended,
			ceil((case when ended_at is null then ${1 - SHARE_OF_ENDED} else ${SHARE_OF_ENDED} end * ${size})
				/ count(*) over (partition by ended_at is null)) as copies from request) r,
		generate_series(1, r.copies::bigint) k;
	create index on bench_copies (k);
	analyze bench_copies`

/** Messages of the past were sent; in the sample world, which has just begun, most of them wait. */
const sentSql = `update notice set status = 'sent', sent_at = created_at, cadence = null
	where status <> 'sent' and created_at < now() - interval '2 days'`

/** The places of the States to which facts of needs were copied. */
const placesSql = `update need_fact f set region = s.region, subregion = s.subregion, groups = array_remove(
	array[case when s.ldc then 'ldc' end, case when s.lldc then 'lldc' end, case when s.sids then 'sids' end], null)
	from state s where s.iso3 = f.state_iso3`

/**
 * Copies the rows of the sample world until there are `size` requests, each with everything that belongs to it, in
 * other States, with other people and programmes, and on other days. The copies have the hashes of their originals, so
 * that their audit chains and receipts do not verify.
 */
export async function multiply(adminUrl: string, size: number): Promise<void> {
	const client = new pg.Client(adminUrl)
	await client.connect()
	try {
		await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set jit = off`)
		const tables = await readTables(client)
		const ofRequests = await tablesOfRequests(client, tables)
		await createCasts(client)
		await client.query(copiesSql(size))
		for (const table of ofRequests)
			await client.query(`create table bench_${table.name} as ${sourceOf(table)}`)
		for (const name of castTables) await copyCast(client, name, tables.get(name) ?? [])
		const indexes = await takeIndexes(client)
		for (const table of ofRequests) await copyRows(client, table)
		await client.query(sentSql)
		await client.query(placesSql)
		for (const create of indexes) await client.query(create)
		await recount(client, tables)
		await dropOwn(client)
		await client.query('vacuum analyze')
	} finally {
		await client.end()
	}
}

async function copyRows(client: pg.Client, table: Table) {
	const { names, values, joins } = await copyOf(client, table)
	const { rows } = await client.query('select max(k) as most from bench_copies')
	for (let from = 1; from <= rows[0].most; from += BATCH)
		await client.query(
			`insert into "${table.name}" (${names}) select ${values}
			from bench_${table.name} t
			join bench_copies cp on cp.request_id = t.bench_request and cp.k between $1 and $2${joins}`,
			[from, from + BATCH - 1],
		)
}

/** The people, posts and programmes of the casts; people share no address, programmes have room for all needs. */
async function copyCast(client: pg.Client, name: string, columns: Column[]) {
	const isProgramme = name === 'programme'
	const values = columns.map(({ name: column, type, isUnique }) => {
		const value = `t."${column}"`
		if (column === 'email') return `m.new || '@sample.example'`
		if (column === 'capacity' || column === 'maximum_per_state' || column === 'budget')
			return `least(${value}::bigint * 10000, 2000000000)`
		if (type === 'text[]')
			return `array(select coalesce(x.new, o) from unnest(${value}) o left join bench_cast x on x.c = m.c and x.old = o)`
		if (type !== 'text') return value
		const cast = `coalesce((select x.new from bench_cast x where x.c = m.c and x.old = ${value}), ${value})`
		return isUnique && column !== 'id' && isProgramme ? `${value} || '-' || m.c` : cast
	})
	const names = columns.map(({ name: column }) => `"${column}"`).join(', ')
	await client.query(`insert into "${name}" (${names}) select ${values.join(', ')} from "${name}" t
		join (select distinct on (new) c, old, new from bench_cast order by new, c) m on m.old = t.id`)
}

/** Drops the indexes that guard nothing, and returns the statements that create them again. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string; create: string }>(
		`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as create
		from pg_index i join pg_class c on c.oid = i.indrelid
		where c.relnamespace = 'public'::regnamespace and not i.indisunique and c.relname not like 'bench\\_%'`,
	)
	for (const { name } of rows) await client.query(`drop index ${name}`)
	return rows.map(({ create }) => create)
}

async function dropOwn(client: pg.Client) {
	const { rows } = await client.query(`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'bench\\_%'`)
	for (const { name } of rows) await client.query(`drop table "${name}"`)
}

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

/** Recounts the sums stored beside the copied rows; kept columns are copied with their row. */
async function recount(client: pg.Client, tables: Map<string, Column[]>): Promise<void> {
	for (const [table, sql] of Object.entries(recounts)) {
		if (!tables.has(table)) continue
		await client.query(`delete from "${table}"`)
		await client.query(sql)
	}
}
