import * as z from 'zod'
import { practiceStatuses } from '#workflows/practice/chart.ts'
import { involvements, recommendations } from '#workflows/practice/vocabulary.ts'
import { themes } from '#workflows/vocabulary.ts'
import { stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

export type PracticeFilterName = 'text' | 'status' | 'theme' | 'recommendation' | 'involved' | 'state'
export type PracticeFilters = Chosen<PracticeFilterName>
/** Columns that page and file draw from the row. */
export const practicePlainColumns = {
	changed: { label: 'practices.changed', day: ({ updatedAt }: { updatedAt: Date }) => updatedAt },
} as const satisfies PlainColumns
export type PracticeColumn =
	| 'status'
	| 'state'
	| 'themes'
	| 'recommendations'
	| keyof typeof practicePlainColumns
export type PracticeSort = 'title' | 'changed'

/** The list of good practices: those published, and of the others those that the reader takes part in. */
export const practiceListOffer = (): ListOffer<PracticeFilterName, PracticeColumn, PracticeSort> => ({
	filters: {
		text: { value: wordsValue },
		status: { value: z.enum(practiceStatuses), many: true },
		theme: { value: z.enum(themes), many: true },
		recommendation: { value: z.enum(recommendations), many: true },
		involved: { value: z.enum(involvements), many: true },
		state: { value: stateValue },
	},
	columns: ['state', 'status', 'themes', 'recommendations', 'changed'],
	shown: ['state', 'status', 'themes', 'recommendations', 'changed'],
	sorts: { title: 'asc', changed: 'desc' },
	order: { sort: 'changed', direction: 'desc' },
})
