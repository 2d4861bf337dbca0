/** Rows are counted as far as this. */
export const COUNTED = 1_000

/** The number of rows of a list, and for each filter the number of rows of each value. */
export type FacetCounts<Facet extends string = string> = {
	/** One more than `COUNTED` if there are more. */
	total: number
	values: Record<Facet, Record<string, number>>
}

type Row = { facet: string; count: number }
type Reading<Facet extends string, Counted> = {
	/** Whether the filter of a facet is set: its values are then counted as if it were not. */
	isChosen: (facet: Facet) => boolean
	/** Rows without a value count as `none`. */
	readValue: (facet: Facet, row: Counted) => string | null
}

const NONE = 'none'

/** Adds up counted groups: those of `all`, and those counted without the filter of a facet. */
export function sumFacets<Facet extends string, Counted extends Row>(
	found: readonly Counted[],
	facets: readonly Facet[],
	{ isChosen, readValue }: Reading<Facet, Counted>,
): FacetCounts<Facet> {
	const values = {} as Record<Facet, Record<string, number>>
	for (const facet of facets) {
		const of = isChosen(facet) ? facet : 'all'
		const counts = new Map<string, number>()
		for (const row of found) {
			if (row.facet !== of) continue
			const value = readValue(facet, row) ?? NONE
			counts.set(value, (counts.get(value) ?? 0) + row.count)
		}
		values[facet] = Object.fromEntries(counts)
	}
	const all = found.filter((row) => row.facet === 'all')
	return { total: all.reduce((sum, { count }) => sum + count, 0), values }
}
