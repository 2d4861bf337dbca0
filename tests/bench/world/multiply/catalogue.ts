import type pg from 'pg'

export type Column = { name: string; type: string; isUnique: boolean }
/** A table whose rows belong to a request, and how to reach it: `request_id`, or the table that leads there. */
export type Table = { name: string; columns: Column[]; path: Path }
type Path = { column: string; to?: { table: Table; column: string } }

type ColumnRow = { table: string; name: string; type: string; unique: boolean }
type LinkRow = { table: string; column: string; parent: string; key: string }

// Written columns only: generated ones follow. Unique if alone in a unique index; others differ by their owner.
const columnsSql = `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
		exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indnkeyatts = 1 and i.indkey[0] = a.attnum) as unique
	from pg_class c join pg_attribute a on a.attrelid = c.oid
	where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
		and not a.attisdropped and a.attgenerated = ''
	order by c.relname, a.attnum`

const linksSql = `select c.relname as table, a.attname as column, p.relname as parent, k.attname as key
	from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
	join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
	join pg_attribute k on k.attrelid = p.oid and k.attnum = f.confkey[1]
	where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and cardinality(f.conkey) = 1`

/** Reads the columns of every table, so that columns added later are copied by themselves. */
export async function readTables(client: pg.Client): Promise<Map<string, Column[]>> {
	const tables = new Map<string, Column[]>()
	for (const { table, name, type, unique } of (await client.query<ColumnRow>(columnsSql)).rows)
		tables.set(table, [...(tables.get(table) ?? []), { name, type, isUnique: unique }])
	return tables
}

/** Returns the tables whose rows belong to a request, parents first. */
export async function tablesOfRequests(client: pg.Client, tables: Map<string, Column[]>): Promise<Table[]> {
	const links = (await client.query<LinkRow>(linksSql)).rows
	const found = new Map<string, Table>()
	for (const [name, columns] of tables) {
		const column = columns.find((one) => one.name === 'request_id')?.name ?? ownKeys[name]
		if (column) found.set(name, { name, columns, path: { column } })
	}
	// Tables that reach a request through another one, until no more are found.
	for (let before = -1; before < found.size; ) {
		before = found.size
		for (const { table, column, parent, key } of links) {
			const [to, columns] = [found.get(parent), tables.get(table)]
			if (to && columns && !found.has(table) && !isShared(table))
				found.set(table, { name: table, columns, path: { column, to: { table: to, column: key } } })
		}
	}
	return [...found.values()]
}

/** Where the request is named otherwise. */
const ownKeys: Record<string, string> = { request: 'id', audit_head: 'chain' }

// Grouped needs of several requests: their groups are not multiplied.
const isShared = (table: string) => table === 'bundled_need' || table === 'allocation_line'

/** The SQL that joins a table `t` to its requests: the joins, and the expression of the request's id. */
export function pathTo({ path }: Table, alias = 't'): { joins: string; request: string } {
	if (!path.to) return { joins: '', request: `${alias}.${path.column}` }
	const parent = `${alias}p`
	const further = pathTo(path.to.table, parent)
	const joins = ` join "${path.to.table.name}" ${parent} on ${parent}.${path.to.column} = ${alias}.${path.column}`
	return { joins: joins + further.joins, request: further.request }
}

/** The copies of a request repeat this many casts: other States, and with them other people and programmes. */
export const CASTS = 180
/** Copies of each person of UNODC and of each programme; both divide the number of casts. */
const OFFICERS = 18
const PROGRAMMES = 90

/**
 * The regions of the sample world in eighteen casts after the first, which is the sample itself. The ended requests of
 * the sample are all in Asia, so that Asia goes round most.
 */
const regions = `
	(values ('Asia', array['Asia', 'Asia', 'Africa', 'Africa', 'Africa', 'Europe', 'Europe', 'Americas', 'Europe', 'Asia',
			'Asia', 'Africa', 'Africa', 'Africa', 'Europe', 'Europe', 'Americas', 'Oceania']),
		('Africa', array['Africa', 'Africa', 'Asia', 'Africa', 'Europe', 'Americas', 'Africa', 'Asia', 'Africa', 'Africa',
			'Americas', 'Asia', 'Africa', 'Europe', 'Africa', 'Africa', 'Asia', 'Africa']),
		('Americas', array['Americas', 'Europe', 'Americas', 'Asia', 'Americas', 'Africa', 'Asia', 'Europe', 'Americas',
			'Americas', 'Europe', 'Americas', 'Asia', 'Americas', 'Africa', 'Asia', 'Europe', 'Americas']))`

/**
 * `bench_cast` says which region, State, authority, person, post or programme stands for which one of the sample world
 * in a cast.
 */
const castSql = `
	create table bench_cast (c int not null, old text not null, new text not null);
	create temp table sample_state as
		select s.iso3, s.region, row_number() over (partition by s.region order by s.iso3) - 1 as place
		from state s where s.iso3 in (select state_iso3 from request);
	create temp table target as
		select iso3, region, row_number() over (partition by region order by iso3) - 1 as place,
			count(*) over (partition by region) as size from state where region is not null;
	create temp table region_cast as
		select c, old, others[c % ${OFFICERS} + 1] as new from generate_series(0, ${CASTS - 1}) c, ${regions} r (old, others);
	create temp table state_cast as
		select r.c, s.iso3 as old, t.iso3 as new from sample_state s join region_cast r on r.old = s.region
		join target o on o.iso3 = s.iso3
		join target t on t.region = r.new and t.place = (o.place + r.c) % t.size;

	insert into bench_cast select c, old, new from state_cast where old <> new;
	insert into bench_cast select c, old, new from region_cast where old <> new;
	insert into bench_cast
		select c, id, id || '-' || lower(new) from state_cast
		join (select id, state_iso3 from authority union select id, state_iso3 from person
			union select p.id, o.state_iso3 from post p join person o on o.post_id = p.id) x on x.state_iso3 = old
		where old <> new;
	insert into bench_cast
		select c, id, id || '-' || c % ${OFFICERS} from generate_series(0, ${CASTS - 1}) c, person
		where c % ${OFFICERS} > 0 and state_iso3 is null and donor is null and role <> 'administrator';
	insert into bench_cast
		select c, id, id || '-' || c % ${PROGRAMMES} from generate_series(0, ${CASTS - 1}) c,
			(select id from programme union select id from cohort) x where c % ${PROGRAMMES} > 0;
	create index on bench_cast (c, old);
	analyze bench_cast`

/** The tables with the rows of the casts. */
export const castTables = ['authority', 'person', 'post', 'tenure', 'programme', 'cohort']

/** Chooses which copy replaces each sample person, programme and authority. Requires the sample rows only. */
export async function createCasts(client: pg.Client): Promise<void> {
	await client.query(castSql)
}
