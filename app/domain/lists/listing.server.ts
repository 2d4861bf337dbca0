import { type Compilable, type RawBuilder, sql } from 'kysely'
import { COUNTED, type FacetCounts } from '#app/forms/lists/filter-values.ts'
import type { Chosen, Direction } from '#app/forms/lists/list-address.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { namesOf } from '#workflows/names.ts'
import { type KeysetOrder, type KeysetPart, pageOfRows, placedIds, type SortColumn } from './keyset.server.ts'

const NONE = 'none'

/** What a list counts its rows by, each an expression of `t`, and how a stored value is shown. */
type Facets<Facet extends string> = Record<
	Facet,
	{ by: RawBuilder<unknown>; shown?: (value: string | null) => string | null }
>

type Counted = { facet: string; count: number; values: (string | null)[] }
type Window<Filters> = (filters: Filters, columns: RawBuilder<unknown>, most: number) => RawBuilder<unknown>

/**
 * How many rows pass the filters, and how many there are for each value of a facet, with the other filters as they are.
 * `windowOf` selects the rows of filters with the columns, as far as `most`: more than `COUNTED` are not counted. Rows
 * without a value count as `none`.
 */
async function countFacets<Facet extends string, Filters extends Partial<Record<Facet, unknown>>>(
	ask: Ask,
	facets: Facets<Facet>,
	filters: Filters,
	windowOf: Window<Filters>,
): Promise<FacetCounts<Facet>> {
	const names = namesOf(facets)
	const chosen = names.filter((name) => filters[name] !== undefined)
	const values = sql`array[${sql.join(names.map((name) => sql`(${facets[name].by})::text`))}]::text[]`
	const part = (of: string, passing: Filters) =>
		sql`select ${sql.lit(of)}::text as facet, w.counted from (${windowOf(passing, sql`, ${values} as counted`, COUNTED + 1)}) as w`
	const without = chosen.map((name) => part(name, { ...filters, [name]: undefined }))
	const windows = sql.join([part('all', filters), ...without], sql` union all `)
	const found = await ask(
		raw(sql<Counted>`select c.facet, c.counted as values, count(*)::int as count
			from (${windows}) as c group by 1, 2`),
	)
	return {
		total: sum(found.filter(({ facet }) => facet === 'all')),
		values: sumFacets(found, facets, chosen),
	}
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, { count }) => total + count, 0)

/** Adds up counted groups: those of `all`, and those counted without the filter of a facet. */
function sumFacets<Facet extends string>(
	found: readonly Counted[],
	facets: Facets<Facet>,
	chosen: readonly Facet[],
) {
	const sums = {} as Record<Facet, Record<string, number>> // each is filled below
	for (const [at, name] of namesOf(facets).entries()) {
		const of = chosen.includes(name) ? name : 'all'
		const counts = new Map<string, number>()
		for (const { facet, count, values } of found) {
			if (facet !== of) continue
			const value = values[at] ?? null
			const shown = facets[name].shown?.(value) ?? value ?? NONE
			counts.set(shown, (counts.get(shown) ?? 0) + count)
		}
		sums[name] = Object.fromEntries(counts)
	}
	return sums
}

/** No list has as many rows; what passes filters is always read with a limit. */
const MOST_COUNTED = 100_000_000

type Ids = ReturnType<typeof placedIds>

/** The rows of one part of an order that are read. */
export type Wanted = {
	part: KeysetPart
	most: number
	/** Beside `id` and `at`. */
	columns?: RawBuilder<unknown>
	/** Without what this reader may not export. */
	isExport?: boolean
	/** What is sorted by; the counted window has the order of `counted`. */
	sort: string
}

/** How the list of one table is read for one reader: `t` is its row. */
export type Listing<Filter extends string, Sort extends string, Facet extends Filter, Row> = {
	sorts: Record<Sort, SortColumn<Row>>
	/** Whether every row of these filters has a value to sort by, so that those without are not looked for. */
	isFilled?: (filters: Chosen<Filter>, sort: Sort) => boolean
	/** Selects the rows of the filters as `id`, `at` and `columns`, in the order of the part: `rowsOfTable` for most. */
	rowsPassing: (filters: Chosen<Filter>, wanted: Wanted) => RawBuilder<unknown>
	/** What is shown of the ids, joined as `x`, in the order of `x.place`. */
	rowsOf: (ids: Ids) => Compilable<Row>
	facets: Facets<Facet>
	/** The sort whose first rows are counted, from its end. */
	counted: Sort
	/** Reads while a question of the word box is asked: `whileAsking`. */
	reading?: <T>(ask: Ask, filters: Chosen<Filter>, list: () => Promise<T>) => Promise<T>
}

/** What is asked of a list: its filters and place, in an order that the reader may have. */
type PageAsked<Filter extends string, Sort extends string> = {
	filters: Chosen<Filter>
	order: { sort: Sort; direction: Direction }
	size: number
	after: string | null
	before: string | null
	isExport?: boolean
}

/** A page of a list in its order, with the cursors of the pages before and after. */
export async function pageOfList<
	Filter extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(
	ask: Ask,
	listing: Listing<Filter, Sort, Facet, Row>,
	{ filters, order, size, after, before, isExport = false }: PageAsked<Filter, Sort>,
) {
	const { empty, ...column } = listing.sorts[order.sort]
	const isFilled = !empty || listing.isFilled?.(filters, order.sort)
	const sorted: KeysetOrder<Row> = { ...order, ...column, ...(!isFilled && { empty }) }
	const place = { order: sorted, after, before }
	const ids = placedIds({ ...place, most: size + 1 }, (part, most) =>
		listing.rowsPassing(filters, { part, most, isExport, sort: order.sort }),
	)
	const read = listing.reading ?? readAtOnce
	const found = await read(ask, filters, () => ask(listing.rowsOf(ids)))
	return pageOfRows(found, { ...place, size })
}

/** How many rows pass the filters, and how many each value of a filter has; see `countFacets`. */
export function countsOfList<Filter extends string, Sort extends string, Facet extends Filter, Row>(
	ask: Ask,
	listing: Listing<Filter, Sort, Facet, Row>,
	filters: Chosen<Filter>,
): Promise<FacetCounts<Facet>> {
	const sort = listing.counted
	const part = { where: [], at: listing.sorts[sort].column, direction: sql`desc` }
	const read = listing.reading ?? readAtOnce
	return read(ask, filters, () =>
		countFacets(ask, listing.facets, filters, (passing, columns, most) =>
			listing.rowsPassing(passing, { part, most, columns, sort }),
		),
	)
}

/** How many rows a file of these filters has; `isExport`: without what this reader may not export. */
export async function countOfList<Filter extends string, Sort extends string, Facet extends Filter, Row>(
	ask: Ask,
	listing: Listing<Filter, Sort, Facet, Row>,
	filters: Chosen<Filter>,
	isExport: boolean,
): Promise<number> {
	const sort = listing.counted
	const part = { where: [], at: listing.sorts[sort].column, direction: sql`desc` }
	const rows = listing.rowsPassing(filters, { part, most: MOST_COUNTED, isExport, sort })
	const read = listing.reading ?? readAtOnce
	const [counted] = await read(ask, filters, () =>
		ask(raw(sql<{ count: number }>`select count(*)::int as count from (${rows}) as c`)),
	)
	return counted?.count ?? 0
}

const readAtOnce = <T>(_ask: Ask, _filters: unknown, list: () => Promise<T>) => list()

/** The rows of one table under conditions, as `rowsPassing` returns them. */
export function rowsOfTable(
	source: RawBuilder<unknown>,
	conditions: readonly RawBuilder<unknown>[],
	{ part: { where, at, direction }, most, columns = sql`` }: Wanted,
): RawBuilder<unknown> {
	const all = sql.join([sql`true`, ...conditions, ...where], sql` and `)
	return sql`select t.id, ${at} as at${columns} from ${source} where ${all}
		order by ${at} ${direction}, t.id ${direction} limit ${sql.lit(most)}`
}
