import type { Actor } from '#app/platform/actor.ts'
import { asOwner } from '#tests/support/database.ts'
import { look } from '#tests/support/steps.ts'

export type Row = Record<string, unknown>
/** `initial`: its default, as SQL. */
export type Column = {
	name: string
	type: string
	labels: string[] | null
	nullable: boolean
	initial: string | null
}
export type Table = {
	name: string
	columns: Column[]
	/** Columns of its primary key and of its unique keys. */
	key: string[]
	unique: string[]
	rows: Row[]
}

// Read by their owner, who is not bound by their policies.
const ofOwner = new Set([
	'account',
	'audit_head',
	'column_right',
	'entry_right',
	'person',
	'rate_limit',
	'session',
	'verification',
])

/** Reads every table with its columns by name, and its rows in order of insertion. */
export async function readTables(): Promise<Table[]> {
	const tables = await asOwner<{ name: string }>(
		`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
			and relname <> '_prisma_migrations' order by relname collate "C"`,
	)
	return Promise.all(
		tables.map(async ({ name }) => ({
			name,
			...(await keysOf(name)),
			columns: await columnsOf(name),
			rows: await rowsOf(name),
		})),
	)
}

const columnsOf = (table: string) =>
	asOwner<Column>(
		`select attname as name, format_type(atttypid, null) as type,
			coalesce(
				(select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid = atttypid),
				(select array(select found[1] from regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g') found)
					from pg_constraint where conrelid = attrelid and conname = $1::text || '_' || attname || '_known')) as labels,
			not attnotnull as nullable, pg_get_expr(adbin, adrelid) as initial
		from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum where attrelid = $1::text::regclass and attnum > 0 and not attisdropped order by attnum`,
		[table],
	)

async function keysOf(table: string) {
	const found = await asOwner<{ primary: boolean; names: string[] }>(
		`select indisprimary as primary, array(select attname::text from pg_attribute
				where attrelid = indrelid and attnum = any (indkey) order by attnum) as names
		from pg_index where indrelid = $1::regclass and indisunique`,
		[table],
	)
	return {
		key: found.find(({ primary }) => primary)?.names ?? [],
		unique: [...new Set(found.flatMap(({ names }) => (names.length === 1 ? names : [])))],
	}
}

async function rowsOf(table: string): Promise<Row[]> {
	const sql = `select to_jsonb(${table}) as row from ${table} order by ctid`
	const found = ofOwner.has(table)
		? await asOwner<{ row: Row }>(sql)
		: await look((tx) => tx.$queryRawUnsafe<{ row: Row }[]>(sql))
	return found.map(({ row }) => row)
}

/** Relation of a row to a person: their own, of their State or work, or neither. */
export type Relation = 'own' | 'part' | 'other'
export const relations = ['own', 'part', 'other'] as const

/** Columns that refer to the subject of a row. */
const leads: Record<string, string> = {
	delivery_id: 'delivery',
	line_id: 'equipment_line',
	need_id: 'need',
	nominee_id: 'nominee',
	post_id: 'post',
	programme_id: 'programme',
	request_id: 'request',
}

/** Columns with the author of a row, who need not be its owner. */
export const isAuthor = (column: string) =>
	/(_by_id|^author_id|^actor_id|^recorded_by|^shared_by|_signed_by)$/.test(column)

/** Returns the relation of rows to a person; `asAdded` ignores authors. */
export function relating(tables: readonly Table[]) {
	const byId = new Map<string, Map<unknown, Row>>(
		tables.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.id, row]))]),
	)
	const parents = (row: Row): Row[] =>
		Object.entries(leads)
			.map(([column, table]) => byId.get(table)?.get(row[column]))
			.filter((parent) => parent !== undefined)
	const concerns = (row: Row, actor: Actor): boolean =>
		(actor.stateIso3 !== null && row.state_iso3 === actor.stateIso3) ||
		Object.values(row).includes(actor.id) ||
		parents(row).some((parent) => concerns(parent, actor))
	return {
		relation(row: Row, actor: Actor, asAdded = false): Relation {
			const told = asAdded ? Object.fromEntries(Object.entries(row).filter(([name]) => !isAuthor(name))) : row
			if (Object.values(told).includes(actor.id)) return 'own'
			return concerns(told, actor) ? 'part' : 'other'
		},
		/** Returns what distinguishes rows of a table: statuses, missing values, and the status of the subject. */
		signature(row: Row, { columns }: Table): string {
			const own = columns.map(({ name, labels }) => (labels ? row[name] : row[name] === null))
			return JSON.stringify([own, parents(row).map(({ status }) => status)])
		},
	}
}
