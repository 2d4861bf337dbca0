import type { Actor } from '#app/platform/actor.ts'
import { type Column, type Relation, type Row, type relating, relations, type Table } from './tables.ts'

import { add, any, begun, change, initialValue, otherValues, remove, type Try, touch } from './trials.ts'

/** The rights of a person to rows by relation; columns with their allowed values. */
export type Rights = Record<'insert' | 'update' | 'delete', Partial<Record<Relation, string[]>>>

type Looking = { table: Table; actor: Actor; attempt: Try } & ReturnType<typeof relating>

// Enough to include a failed e-mail among rows that differ only in their subject.
const MOST_ROWS = 48

/** Returns a few rows of each relation: one of all that differ only in content. */
function samples({ table, actor, relation, signature }: Looking): Record<Relation, Row[]> {
	const found: Record<Relation, Row[]> = { own: [], part: [], other: [] }
	const seen = new Set<string>()
	for (const row of table.rows) {
		const to = relation(row, actor)
		const sign = `${to} ${signature(row, table)}`
		if (!seen.has(sign) && found[to].length < MOST_ROWS) found[to].push(row)
		seen.add(sign)
	}
	return found
}

/** Returns the columns that can be changed; with their values if only some are allowed. */
async function freeColumns(
	{ table, actor, attempt }: Looking,
	columns: readonly Column[],
	rows: readonly Row[],
	statement: (row: Row, column: Column, value: unknown) => string,
): Promise<string[]> {
	const groups = columns.flatMap((column) => {
		const to = (values: (row: Row) => unknown[]) =>
			rows.flatMap((row) => values(row).map((value) => statement(row, column, value)))
		return [
			to((row) => otherValues(table, column, row[column.name] ?? null).filter((value) => value !== actor.id)),
			column.type === 'text' ? to((row) => (row[column.name] === actor.id ? [] : [actor.id])) : [],
			column.nullable ? to((row) => ((row[column.name] ?? null) === null ? [] : [null])) : [],
		]
	})
	const places = await attempt(groups)
	return columns.flatMap(({ name }, at) => {
		const [other, self, none] = [0, 1, 2].map((which) => places[at * 3 + which] !== null)
		if (other) return [name]
		const only = [...(self ? ['self'] : []), ...(none ? ['null'] : [])]
		return only.length > 0 ? [`${name}(${only.join('|')})`] : []
	})
}

async function updates(look: Looking, among: Record<Relation, Row[]>) {
	const { table, attempt } = look
	const places = await attempt(table.columns.map((column) => [isOpen(any.update(table, column))]))
	const granted = table.columns.filter((_, at) => places[at] !== null)
	const [first] = granted
	// If no row at all is allowed, none needs to be tried on its own.
	if (!first || (await attempt([[any.touch(table, first)]]))[0] === null) return {}
	return eachRelation(among, async (rows) => {
		const touched = await attempt(rows.map((row) => [touch(table, row, first)]))
		const there = rows.filter((_, at) => touched[at] !== null)
		if (there.length === 0) return null
		return freeColumns(look, granted, there, (row, column, value) => change(table, row, column, value))
	})
}

async function deletions({ table, attempt }: Looking, among: Record<Relation, Row[]>) {
	const places = await attempt([[isOpen(any.delete(table))], [any.remove(table)]])
	if (places.includes(null)) return {}
	return eachRelation(among, async (rows) => {
		const [place] = await attempt([rows.map((row) => remove(table, row))])
		return place === null || place === undefined ? null : []
	})
}

async function insertions(look: Looking, among: Record<Relation, Row[]>) {
	const { table, actor, attempt, relation } = look
	if ((await attempt([[isOpen(any.insert(table))]]))[0] === null) return {}
	const tried = relations.flatMap((from) =>
		among[from].flatMap((row, at) => begun(table, row, actor, `tried ${at}`)),
	)
	const by = (to: Relation) => tried.filter((row) => relation(row, actor, true) === to)
	return eachRelation({ own: by('own'), part: by('part'), other: by('other') }, async (rows) => {
		const places = await attempt([rows.map((row) => add(table, row))])
		const base = rows[places[0] ?? -1]
		if (!base) return null
		const open = table.columns.filter(({ name }) => !table.key.includes(name) || table.key.length > 1)
		const initial = Object.fromEntries(table.columns.map((column) => [column.name, initialValue(column)]))
		return freeColumns(look, open, [{ ...initial, ...base }], (_, { name }, value) =>
			add(table, { ...base, [name]: value }),
		)
	})
}

async function eachRelation(rows: Record<Relation, Row[]>, work: (rows: Row[]) => Promise<string[] | null>) {
	const found: Partial<Record<Relation, string[]>> = {}
	for (const relation of relations) {
		const columns = rows[relation].length === 0 ? null : await work(rows[relation])
		if (columns) found[relation] = columns
	}
	return found
}

/** Whether the role of the application has this right at all, for any person. */
const isOpen = (statement: string) => `with tried as (${statement} returning 1) select count(*) from tried`

/** Tries every operation on a table as this person, and undoes it. */
export async function triedRights(look: Looking): Promise<Rights> {
	const among = samples(look)
	return {
		insert: await insertions(look, among),
		update: await updates(look, among),
		delete: await deletions(look, among),
	}
}
