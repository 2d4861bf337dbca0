import { HIDDEN } from '#app/components/charts/chart-words.ts'
import { csvText } from '#app/workbook/csv.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'

/** The code in files of a row for which nothing was recorded. */
const NOT_RECORDED = 'notRecorded'

/**
 * A released table as CSV: a line for each of its rows, with all that are only 0. Heads and names of rows are codes, which
 * are the same in every language and never change.
 */
export const releaseCsv = ({ dims, columns, rows }: ReleasedTable): string =>
	csvText([
		[...dims, ...columns],
		...rows.map((row) => [
			...dims.map((dim) => row.dims[dim] || NOT_RECORDED),
			...row.cells.map((cell) => cell ?? HIDDEN),
		]),
	])
