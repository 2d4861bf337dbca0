import type pg from 'pg'
import type { Actor } from '#app/platform/actor.ts'
import { queuePool } from '#app/platform/database/database.server.ts'
import { type Column, isAuthor, type Row, type Table } from './tables.ts'

/**
 * Returns the index of the first allowed statement, from 0, or null. Each is undone. A key or check violation counts as
 * allowed: rights are checked first.
 */
const letIn = `
create function let_in(statements jsonb) returns integer language plpgsql as $$
declare statement text; place integer := 0; touched integer;
begin
	for statement in select jsonb_array_elements_text(statements) loop
		begin
			execute statement;
			get diagnostics touched = row_count;
			raise exception 'undone' using errcode = 'UN000';
		exception
			when sqlstate 'UN000' then if touched > 0 then return place; end if;
			when insufficient_privilege then null;
			when others then if sqlstate like '23%' then return place; else raise; end if;
		end;
		place := place + 1;
	end loop;
	return null;
end $$`

export type Try = (groups: readonly (readonly string[])[]) => Promise<(number | null)[]>

/** Adds the function that tries statements to the database of this test. */
export const prepareTrials = () => queuePool().query(letIn)

/** Tries statements as the application does for a person: with its role, in one transaction that is rolled back. */
export async function speakingAs<T>(actor: Actor, work: (attempt: Try) => Promise<T>): Promise<T> {
	const client = await queuePool().connect()
	try {
		await client.query('begin')
		await client.query(
			`select set_config('role', 'app_user', true), set_config('app.actor', $1, true),
				set_config('app.role', $2, true), set_config('app.state', $3, true),
				set_config('app.regions', $4, true), set_config('app.donor', $5, true),
				set_config('app.stands_in_for', '', true), set_config('app.now', '', true)`,
			[actor.id, actor.role, actor.stateIso3 ?? '', actor.regions.join(','), actor.donor ?? ''],
		)
		return await work((groups) => attempt(client, groups))
	} finally {
		await client.query('rollback')
		client.release()
	}
}

async function attempt(client: pg.PoolClient, groups: readonly (readonly string[])[]) {
	if (groups.length === 0) return []
	const { rows } = await client.query<{ place: number | null }>(
		`select let_in(statements) as place
			from jsonb_array_elements($1::jsonb) with ordinality as each (statements, number) order by number`,
		[JSON.stringify(groups)],
	)
	return rows.map(({ place }) => place)
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const literal = (value: unknown) =>
	value === null ? 'null' : quoted(typeof value === 'string' ? value : JSON.stringify(value))
const whole = (columns: readonly string[], record: string) =>
	columns.map((name) => `${record}."${name}"`).join(', ')

/** The row as SQL, with its own types. */
const populated = (table: Table, row: Row) =>
	`jsonb_populate_record(null::${table.name}, ${quoted(JSON.stringify(row))}) as given`

const at = (table: Table, row: Row) =>
	table.key.map((name) => `"${name}"::text = (${literal(row[name])})::text`).join(' and ')

/** Statements that show whether a table is open at all, whatever its rows: they change nothing. */
export const any = {
	insert: (table: Table) => `insert into ${table.name} ("${table.columns[0]?.name}") select null where false`,
	update: (table: Table, { name }: Column) => `update ${table.name} set "${name}" = null where false`,
	delete: (table: Table) => `delete from ${table.name} where false`,
	touch: (table: Table, { name }: Column) => `update ${table.name} set "${name}" = "${name}"`,
	remove: (table: Table) => `delete from ${table.name}`,
}

export const touch = (table: Table, row: Row, { name }: Column) =>
	`update ${table.name} set "${name}" = "${name}" where ${at(table, row)}`

export const change = (table: Table, row: Row, { name }: Column, value: unknown) =>
	`update ${table.name} set "${name}" = (select given."${name}" from ${populated(table, { [name]: value })}) where ${at(table, row)}`

export const remove = (table: Table, row: Row) => `delete from ${table.name} where ${at(table, row)}`

/** Missing columns have their defaults. */
export function add(table: Table, row: Row) {
	const names = Object.keys(row)
	const list = names.map((name) => `"${name}"`).join(', ')
	return `insert into ${table.name} (${list}) select ${whole(names, 'given')} from ${populated(table, row)}`
}

const OTHERS = 3

/** Returns the value of a column that a new row does not set: its default, or null. */
export function initialValue({ initial, type }: Column): unknown {
	const text = initial?.match(/^'(.*)'::/)?.[1] ?? initial
	if (text === null || text === undefined) return null
	if (type === 'boolean') return text === 'true'
	return /^-?\d+$/.test(text) && type !== 'text' ? Number(text) : text
}

/** Returns other values for a column: existing ones and a new one. */
export function otherValues({ rows }: Table, { name, type, labels }: Column, before: unknown): unknown[] {
	if (labels) return labels.filter((label) => label !== before)
	if (type === 'boolean') return [before !== true]
	if (type === 'integer' || type === 'bigint' || type === 'double precision') return [Number(before ?? 0) + 1]
	if (type.startsWith('timestamp')) return ['2031-05-01T00:00:00Z']
	if (type === 'date') return ['2031-05-01']
	if (type === 'jsonb') return [{ tried: true }]
	if (type === 'integer[]') return [[7]]
	if (type.endsWith('[]')) return [['tried']]
	if (type === 'bytea') return ['\\x07']
	const known = [...new Set(rows.map((row) => row[name]))].filter((value) => value && value !== before)
	return [...known.slice(0, OTHERS), 'tried']
}

const subjects = new Set(['state_iso3', 'request_id', 'need_id', 'delivery_id', 'message_id', 'programme_id'])
const speakers = new Set(['person_id', 'drafter_id', 'manager_id', 'officer_id'])

/** Returns a row like this one as a person might add it: new key, own name, initial values. */
export function begun(table: Table, row: Row, actor: Actor, fresh: string): Row[] {
	const isKept = ({ name, type }: Column) =>
		table.unique.includes(name) && type === 'text' && !name.endsWith('_id') && name !== 'state_iso3'
	const renamed = table.columns.map((column): [string, unknown] => {
		const { name } = column
		if (isKept(column)) return [name, fresh]
		if (name === 'at') return [name, new Date().toISOString()]
		if (name === 'actor_role') return [name, actor.role]
		return [name, row[name]]
	})
	const mine = renamed.map(([name, value]): [string, unknown] => {
		if (table.name === 'access_log_entry' && name === 'role') return [name, actor.role]
		const isMine = value !== null && (isAuthor(name) || speakers.has(name))
		return [name, isMine ? actor.id : value]
	})
	const bare = mine.filter(([name]) => {
		const column = table.columns.find((one) => one.name === name)
		return (
			subjects.has(name) || isAuthor(name) || speakers.has(name) || !(column?.nullable || column?.initial)
		)
	})
	const statuses = table.columns.find(({ name, labels }) => name === 'status' && labels)?.labels ?? []
	return [
		Object.fromEntries(mine),
		Object.fromEntries(bare),
		...statuses.map((status) => ({ ...Object.fromEntries(bare), status })),
	]
}
