import { HIDDEN } from '#app/components/charts/chart-words.ts'
import type { ReleasedTable } from '#workflows/releases/tables.ts'

/** The code in files of a row for which nothing was recorded. */
const NOT_RECORDED = 'notRecorded'

/** The code of a dimension as files have it. */
export const codeInFile = (code: string | undefined) => code || NOT_RECORDED

/**
 * The rows of a released table as every file has them, below their heads: a row for each, with all that are only 0. Heads
 * and names of rows are codes, which are the same in every language and never change.
 */
export const releaseRows = ({ dims, columns, rows }: ReleasedTable): (string | number)[][] => [
	[...dims, ...columns],
	...rows.map((row) => [
		...dims.map((dim) => codeInFile(row.dims[dim])),
		...row.cells.map((cell) => cell ?? HIDDEN),
	]),
]
