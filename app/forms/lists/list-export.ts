/** The largest export of a list. A file that was cut says so. */
export const MOST_EXPORTED = 5_000

/** The formats of an export. */
export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A cell of an exported list: dates are dates, and a code stands beside its label in a cell of its own. */
export type ExportCell = string | number | Date | null

/** An exported list: labels of the columns, and rows in their order. */
export type ExportedTable = {
	title: string
	columns: readonly { label: string; wide?: boolean }[]
	rows: readonly (readonly ExportCell[])[]
	/** Label and value of what is said about the file: the view, the time, the number of rows, whether it was cut. */
	about: readonly (readonly [string, string | number | Date])[]
}
