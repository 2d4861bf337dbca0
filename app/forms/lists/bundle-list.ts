import * as z from 'zod'
import { kinds, themes } from '#workflows/vocabulary.ts'
import { stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

/** Bundles that are still followed, and those that were closed. */
export const bundleStatuses = ['followed', 'ended'] as const
export type BundleStatus = (typeof bundleStatuses)[number]

export type BundleFilterName = 'text' | 'status' | 'kind' | 'theme' | 'state'
export type BundleFilters = Chosen<BundleFilterName>
/** Columns that page and file draw from the row. */
export const bundlePlainColumns = {
	needs: { label: 'bundles.columns.needs', number: ({ needs }: { needs: number }) => needs, look: 'number' },
	madeOn: { label: 'bundles.columns.madeOn', day: ({ madeAt }: { madeAt: Date }) => madeAt },
} as const satisfies PlainColumns
export type BundleColumn = 'status' | 'theme' | 'kind' | 'states' | keyof typeof bundlePlainColumns
export type BundleSort = 'title' | 'madeOn'

/** The list of bundles, the same for all officers who bundle needs. */
export const bundleListOffer = (): ListOffer<BundleFilterName, BundleColumn, BundleSort> => ({
	filters: {
		text: { value: wordsValue },
		status: { value: z.enum(bundleStatuses), many: true },
		kind: { value: z.enum(kinds), many: true },
		theme: { value: z.enum(themes), many: true },
		state: { value: stateValue },
	},
	columns: ['status', 'theme', 'kind', 'states', 'needs', 'madeOn'],
	shown: ['status', 'theme', 'kind', 'states', 'needs', 'madeOn'],
	sorts: { title: 'asc', madeOn: 'desc' },
	order: { sort: 'madeOn', direction: 'desc' },
})
