import { type RawBuilder, sql } from 'kysely'
import { COUNTED, type FacetCounts } from '#app/forms/lists/facet-counts.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'

const NONE = 'none'

/** What a list counts its rows by, each an expression of `t`, and how a stored value is shown. */
export type Facets<Facet extends string> = Record<
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
export async function countFacets<Facet extends string, Filters extends Partial<Record<Facet, unknown>>>(
	ask: Ask,
	facets: Facets<Facet>,
	filters: Filters,
	windowOf: Window<Filters>,
): Promise<FacetCounts<Facet>> {
	const names = Object.keys(facets) as Facet[]
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
	const sums = {} as Record<Facet, Record<string, number>>
	for (const [at, name] of (Object.keys(facets) as Facet[]).entries()) {
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
