import { countedOptions, type FacetCounts, type FilterOption } from '#app/forms/lists/filter-values.ts'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import type { ListFilter } from './list-filters.tsx'

type Counted<Facet extends string> = { counts: FacetCounts<Facet>; address: Pick<ListAddress, 'filters'> }

/** A filter of several choices, with the numbers that the list has counted beside them. */
export const countedFilter = <Facet extends string>(
	list: Counted<Facet>,
	name: Facet,
	label: string,
	options: readonly FilterOption[],
): ListFilter => ({ name, label, kind: 'many', options: countedOptions(list, name, options) })

/** A filter of one of many, such as a State, under "More filters". */
export const moreSelect = (name: string, label: string, options: readonly FilterOption[]): ListFilter => ({
	name,
	label,
	kind: 'select',
	options,
	isMore: true,
})

/** A filter of one choice or none, under "More filters". */
export const moreChoice = (name: string, label: string, options: readonly FilterOption[]): ListFilter => ({
	name,
	label,
	kind: 'one',
	options,
	isMore: true,
})
