/** The most rows that a sheet can hold below its head; a CSV file has no such limit. */
export const MOST_ROWS = 1_048_575

/** The formats of an export. */
export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A cell of an exported list: dates are dates, and a code stands beside its label in a cell of its own. */
export type ExportCell = string | number | Date | null

/** An exported list: labels of the columns, and rows in their order. */
export type ExportedTable = {
	title: string
	columns: readonly { label: string; wide?: boolean }[]
	/** How many rows there were when it was asked for. */
	count: number
	/** The rows, some at a time as they are read: once, and as fast as they are written. */
	batches: AsyncIterable<readonly (readonly ExportCell[])[]>
	/** Label and value of what is said about the file with this number of rows: the view, who exported it and when. */
	about: (rows: number) => readonly (readonly [string, string | number | Date])[]
}
