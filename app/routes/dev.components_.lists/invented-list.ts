import * as z from 'zod'
import { dayValue, wordsValue } from '#app/forms/lists/filter-values.ts'
import {
	type ListAddress,
	type ListSpec,
	listOrder,
	listQuery,
	viewQuery,
} from '#app/forms/lists/list-address.ts'
import type { PlainColumns } from '#app/forms/lists/plain-columns.ts'
import { sortedRows } from '#app/forms/lists/short-lists.ts'
import type { SavedView } from '#app/forms/saved-view.ts'
import type { Language } from '#workflows/languages.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { kinds, subregions } from '#workflows/vocabulary.ts'
import { titles } from '../dev.components/shown-parts.tsx'

type Filter = 'text' | 'status' | 'kind' | 'subregion' | 'since'
type Column = 'reference' | 'status' | 'due' | 'left'

/** Columns that the page draws from the row. */
export const inventedPlainColumns = {
	due: { label: 'lists.names.due', day: ({ due }: { due: Date }) => due },
} as const satisfies PlainColumns

/** A list with a filter of every kind. Its tools belong to the list of requests, which it stands for. */
export const inventedList: ListSpec<Filter, Column, 'reference' | 'due', 'requests'> = {
	name: 'requests',
	path: '/dev/components/lists',
	filters: {
		text: { value: wordsValue },
		status: { value: z.enum(requestWorkflow.states), many: true },
		kind: { value: z.enum(kinds) },
		subregion: { value: z.enum(subregions) },
		since: { value: dayValue },
	},
	columns: ['reference', 'status', 'due', 'left'],
	shown: ['reference', 'status', 'due', 'left'],
	sorts: { reference: 'asc', due: 'asc' },
	order: { sort: 'due', direction: 'asc' },
}

export type InventedAddress = ListAddress<Filter, Column, 'reference' | 'due'>
export type InventedRow = ReturnType<typeof inventedRows>[number]

const ROWS = 60
const DAY = 86_400_000
const FIRST_DUE = Date.UTC(2026, 10, 20)

const inventedRows = () =>
	Array.from({ length: ROWS }, (_, index) => ({
		id: String(index),
		reference: `SOM-TA-2026-GHA-${String(index).padStart(4, '0')}`,
		title: titles[index % titles.length] ?? '',
		status: requestWorkflow.states[index % requestWorkflow.states.length] ?? 'draft',
		due: new Date(FIRST_DUE + ((index * 7) % ROWS) * DAY),
		left: ((index * 7) % ROWS) - 5,
	}))

/** The rows of an address, a page at a time. The text "none" finds nothing, and without a filter there are thousands. */
export function readInvented(address: InventedAddress, language: Language) {
	const { status, text } = address.filters
	const passing = inventedRows().filter((row) => (!status || status.includes(row.status)) && !text)
	const sorted = sortedRows(
		passing,
		listOrder(inventedList, address),
		{ reference: ({ reference }) => reference, due: ({ due }) => due },
		language,
	)
	const at = Math.min(Math.max(0, Number(address.after ?? address.before) || 0), sorted.length)
	const { size } = address
	const counts = { total: Object.keys(address.filters).length > 0 ? passing.length : ROWS * 100 }
	return {
		rows: sorted.slice(at, at + size),
		previous: at > 0 ? String(Math.max(0, at - size)) : null,
		next: at + size < sorted.length ? String(at + size) : null,
		columns: address.columns ?? inventedList.shown,
		counts,
	}
}

/** More saved views than there is room for as tabs, of the reader and of others. */
export const inventedViews = (address: InventedAddress): SavedView[] =>
	requestWorkflow.states.map((status, index) => ({
		id: `view-${index}`,
		name: titles[index % titles.length]?.slice(0, 24) ?? '',
		query:
			index === 0
				? viewQuery(address)
				: listQuery(address, { view: null, filters: { status: [status] } }).slice(1),
		pinned: false,
		sharedWith: index % 2 === 0 ? 'nobody' : 'role',
		alert: 'none',
		isOwn: index % 2 === 0,
		version: 1,
	}))
