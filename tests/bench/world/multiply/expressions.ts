import type pg from 'pg'
import { type Column, pathTo, type Table } from './catalogue.ts'

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'

/** Above it a text is content, in which ids may stay those of the sample. */
const MOST_IN_KEY = 200

/** What the values of a column are: ids of copied rows, of the cast, texts that contain ids, or others. */
type Nature = 'copied' | 'cast' | 'containsIds' | 'other'

const holdsText = ({ type }: Column) => type === 'text' || type === 'character varying'

/**
 * Tells from the rows of the sample world what the text columns of a table hold. Most references are no foreign keys,
 * so the values decide: a new column needs no entry anywhere.
 */
async function natures(client: pg.Client, { name, columns }: Pick<Table, 'name' | 'columns'>) {
	const texts = columns.filter(holdsText)
	if (texts.length === 0) return new Map<string, Nature>()
	const asked = texts.map(
		({ name: column }) => `array[
			count(*) filter (where "${column}" ~ '^${uuid}$'),
			count(*) filter (where exists (select from bench_cast where c < 60 and old = "${column}")),
			count("${column}"), count(*) filter (where length("${column}") < ${MOST_IN_KEY} and "${column}" ~ '${uuid}')
		] as "${column}"`,
	)
	const { rows } = await client.query<Record<string, string[]>>(`select ${asked.join(', ')} from "${name}"`)
	const natureOf = ([copied = 0, cast = 0, all = 0, contains = 0]: number[]): Nature => {
		if (copied > 0 && copied * 2 >= all) return 'copied'
		if (cast > 0 && cast * 2 >= all) return 'cast'
		return contains > 0 ? 'containsIds' : 'other'
	}
	return new Map(texts.map((column) => [column.name, natureOf((rows[0]?.[column.name] ?? []).map(Number))]))
}

/** The ids of copy `k` differ from those of the sample in their first eight digits. */
export const prefixOf = (k: string) => `to_hex(${k} + ${0x20000000})`

type Written = { names: string; values: string; joins: string }

/** Returns the columns of a copied row `t`, as SQL over `cp`: number of the copy, cast, and shift of its days. */
export async function copyOf(client: pg.Client, table: Table): Promise<Written> {
	const known = await natures(client, table)
	const joins: string[] = []
	const values = table.columns.map(({ name, type, isUnique }) => {
		const value = `t."${name}"`
		const nature = known.get(name)
		if (nature === 'copied') return `overlay(${value} placing ${prefixOf('cp.k')} from 1 for 8)`
		if (nature === 'cast') {
			const cast = `c${joins.length}`
			joins.push(` left join bench_cast ${cast} on ${cast}.c = cp.c and ${cast}.old = ${value}`)
			return `coalesce(${cast}.new, ${value})`
		}
		if (nature === 'containsIds') return withOwnIds(value)
		if (type === 'jsonb')
			return `case when ${value}::text ~ '${uuid}' then ${withOwnIds(`${value}::text`)}::jsonb else ${value} end`
		if (type === 'timestamp with time zone') return `${value} - cp.shift`
		if (type === 'date') return `(${value} - cp.shift)::date`
		// Every title is its own, so that a search finds some and not all.
		if (nature && (isUnique || name === 'title')) return `${value} || '-' || cp.k`
		return value
	})
	return {
		names: table.columns.map(({ name }) => `"${name}"`).join(', '),
		values: values.join(',\n\t'),
		joins: joins.join(''),
	}
}

const withOwnIds = (text: string) => `regexp_replace(${text}, '${uuid}', ${prefixOf('cp.k')} || '\\1', 'g')`

/** Rows of a table that a request has at most in the made world, the newest; all if absent. */
const most: Record<string, number> = { notice: 7, attendance: 60 }

/** The rows to copy, with the request that each belongs to. */
export function sourceOf(table: Table): string {
	const { joins, request } = pathTo(table)
	const number = `row_number() over (partition by ${request} order by t.ctid desc)`
	const rows = `select t.*, ${request} as bench_request, ${number} as bench_number from "${table.name}" t${joins}`
	return `select * from (${rows}) x where bench_number <= ${most[table.name] ?? 1_000_000}`
}
