import { type RawBuilder, sql } from 'kysely'
import { rowsOfTable, type Wanted } from './listing.server.ts'

/** A filter of which each value has an index in the order of the list. */
type Arms = { column: RawBuilder<unknown>; values: readonly string[] | undefined }

/**
 * The rows of one table as `rowsOfTable` returns them, of a filter whose chosen values are each read for themselves and
 * stop after a page: all of them together would be sorted as a whole. Without a chosen value all rows are read.
 */
export function rowsInArms(
	source: RawBuilder<unknown>,
	{ column, values }: Arms,
	conditions: readonly RawBuilder<unknown>[],
	wanted: Wanted,
): RawBuilder<unknown> {
	if (!values) return rowsOfTable(source, conditions, wanted)
	const [only] = values
	if (values.length === 1) return rowsOfTable(source, [...conditions, sql`${column} = ${only}`], wanted)
	const { direction } = wanted.part
	return sql`select y.* from unnest(${[...values]}::text[]) as arm (value)
		cross join lateral (${rowsOfTable(source, [...conditions, sql`${column} = arm.value`], wanted)}) as y
		order by y.at ${direction}, y.id ${direction} limit ${sql.lit(wanted.most)}`
}

const DAY = 24 * 60 * 60 * 1000

/** The conditions on a time by days (UTC), the last one included. */
export const betweenMoments = (column: RawBuilder<unknown>, from?: string, to?: string) => [
	...(from ? [sql`${column} >= ${new Date(from)}`] : []),
	...(to ? [sql`${column} < ${new Date(new Date(to).getTime() + DAY)}`] : []),
]

/** The same on a column that holds a day. */
export const betweenDays = (column: RawBuilder<unknown>, from?: string, to?: string) => [
	...(from ? [sql`${column} >= ${from}::text::date`] : []),
	...(to ? [sql`${column} <= ${to}::text::date`] : []),
]
