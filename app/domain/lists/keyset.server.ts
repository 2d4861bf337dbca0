import { type RawBuilder, sql } from 'kysely'
import type { Direction } from '#app/forms/lists/list-address.ts'

/** What a list can be sorted by: a column of `t` that an index has, or one of a table that stays small. */
export type SortColumn<Row> = {
	column: RawBuilder<unknown>
	type: 'timestamptz' | 'text' | 'date' | 'float8'
	valueOf: (row: Row) => Date | string | number | null
	/** Where the column can be empty: by which time these rows follow the others. */
	empty?: { column: RawBuilder<unknown>; timeOf: (row: Row) => Date }
}
export type KeysetOrder<Row> = SortColumn<Row> & { sort: string; direction: Direction }

/** The place of a row in an order. */
type Cursor = { value: string; isEmpty: boolean; id: string }

const asText = (value: Date | string | number) =>
	value instanceof Date ? value.toISOString() : String(value)

/** Writes the place of a row: the order, the id of the row, and its value, or the time where it has none. */
function writePlace<Row extends { id: string }>(row: Row, order: KeysetOrder<Row>): string {
	const value = order.valueOf(row)
	const mark = value === null ? '!' : ':'
	return `${order.sort}${mark}${row.id}~${asText(value ?? order.empty?.timeOf(row) ?? '')}`
}

/** Reads the place of an address; null if it is of another order or cannot be read, which means the first page. */
function readPlace(
	text: string | null,
	{ sort, type, empty }: Pick<KeysetOrder<never>, 'sort' | 'type' | 'empty'>,
): Cursor | null {
	const [, name, mark, id = '', value = ''] = /^(\w+)([:!])([\w.-]+)~(.*)$/s.exec(text ?? '') ?? []
	const isEmpty = mark === '!'
	if (name !== sort || (isEmpty && !empty)) return null
	return isReadable[isEmpty ? 'timestamptz' : type](value) ? { value, isEmpty, id } : null
}

/** As a cursor is written. Dates that do not exist, such as 31 February, pass as others in JavaScript only. */
function isMoment(text: string) {
	if (!/^(?!0000)\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) return false
	const at = new Date(text)
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, 10))
}
const isReadable: Record<SortColumn<never>['type'], (text: string) => boolean> = {
	timestamptz: isMoment,
	date: isMoment,
	float8: (text) => /^-?\d{1,15}(\.\d{1,20})?$/.test(text),
	text: () => true,
}

/** The rows of one part of an order: `at` and the id are sorted in one direction. */
export type KeysetPart = {
	where: RawBuilder<unknown>[]
	at: RawBuilder<unknown>
	direction: RawBuilder<unknown>
	/** The row from which the part goes on, for a list that is read value by value. */
	from?: { value: string; id: string; isRising: boolean }
}

type Wanted<Row> = { order: KeysetOrder<Row>; after: string | null; before: string | null; most: number }

/**
 * The ids of a page in order, to be joined as `x`; backwards from `before`. `rowsOf` selects the rows of a part with
 * their limit as `id` and `at`; each part is read from an index of its own, and the second one only if the first does
 * not fill the page: where few rows are without a value, it would look through all.
 */
export function placedIds<Row>(
	{ order, after, before, most }: Wanted<Row>,
	rowsOf: (part: KeysetPart, most: number) => RawBuilder<unknown>,
) {
	const earlier = readPlace(before, order)
	const isBack = earlier !== null
	const cursor = earlier ?? readPlace(after, order)
	const direction = (order.direction === 'asc') === isBack ? 'desc' : 'asc'
	const [by, further] = [sql.raw(direction), sql.raw(direction === 'asc' ? '>' : '<')]
	const ofPart = (isEmpty: boolean, turn: number) => {
		const column = isEmpty && order.empty ? order.empty.column : order.column
		const type = sql.raw(isEmpty ? 'timestamptz' : order.type)
		const beyond =
			cursor?.isEmpty === isEmpty
				? [sql`(${column}, t.id) ${further} (${cursor.value}::text::${type}, ${cursor.id}::text)`]
				: []
		const filled = order.empty ? [sql`${order.column} is ${sql.raw(isEmpty ? '' : 'not')} null`] : []
		const from = cursor?.isEmpty === isEmpty && {
			value: cursor.value,
			id: cursor.id,
			isRising: direction === 'asc',
		}
		const part = { where: [...filled, ...beyond], at: column, direction: by, ...(from && { from }) }
		const at = isEmpty ? sql`null::${sql.raw(order.type)}, p.at` : sql`p.at, null::timestamptz`
		return sql`(select p.id, ${sql.lit(isEmpty ? 1 : 0)} as part, ${at} as late from (${rowsOf(part, most)}) as p
			${turn === 0 ? sql`` : sql`where (select count(*) from before) < ${sql.lit(most)}`})`
	}
	const both = order.empty ? [false, true] : [false]
	// Of the part that the cursor has passed, nothing is left to read.
	const left = both.filter((isEmpty) => !cursor || cursor.isEmpty === isEmpty || isEmpty !== isBack)
	const [first = false, ...second] = isBack ? left.toReversed() : left
	const parts = [sql`(select * from before)`, ...second.map((isEmpty) => ofPart(isEmpty, 1))]
	const inOrder = sql`z.part ${sql.raw(isBack ? 'desc' : 'asc')}, z.at ${by}, z.late ${by}, z.id ${by}`
	return sql<{ id: string; place: string }>`(with before as materialized ${ofPart(first, 0)}
		select z.id, row_number() over (order by ${inOrder}) as place
		from (${sql.join(parts, sql` union all `)}) as z (id, part, at, late)
		order by place limit ${sql.lit(most)})`.as<'x'>(sql`x`)
}

/** A page of `size` rows from one more than that, in the order of the list, with the cursors of its neighbours. */
export function pageOfRows<Row extends { id: string }>(
	found: readonly Row[],
	{ order, after, before, size }: Omit<Wanted<Row>, 'most'> & { size: number },
) {
	const hasMore = found.length > size
	const isBack = before !== null && readPlace(before, order) !== null
	const isLater = after !== null && readPlace(after, order) !== null
	const rows = isBack ? found.slice(0, size).reverse() : found.slice(0, size)
	const [first, last] = [rows[0], rows.at(-1)]
	return {
		rows,
		previous: first && (isBack ? hasMore : isLater) ? writePlace(first, order) : null,
		next: last && (isBack || hasMore) ? writePlace(last, order) : null,
	}
}
