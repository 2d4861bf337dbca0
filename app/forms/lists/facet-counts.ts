import type { Chosen } from './list-address.ts'

/** Rows are counted as far as this. */
export const COUNTED = 1_000

/** The number of rows of a list, and for each filter the number of rows of each value. */
export type FacetCounts<Facet extends string = string> = {
	/** One more than `COUNTED` if there are more. */
	total: number
	values: Record<Facet, Record<string, number>>
}

/** One choice of a filter; without a number where it was not counted. */
export type FilterOption = { value: string; label: string; count?: number | undefined }

type Counted<Facet extends string> = { counts: FacetCounts<Facet>; address: { filters: Chosen } }

/**
 * The choices of a filter with their numbers. Those that no row has are left out unless they are chosen, or the list is
 * so long that it was not counted as a whole.
 */
export function countedOptions<Facet extends string>(
	{ counts, address }: Counted<Facet>,
	facet: Facet,
	options: readonly FilterOption[],
): FilterOption[] {
	const isWhole = counts.total <= COUNTED
	const chosen = address.filters[facet] ?? []
	return options
		.map((option) => ({ ...option, count: counts.values[facet][option.value] }))
		.filter(({ value, count }) => count !== undefined || !isWhole || chosen.includes(value))
}
