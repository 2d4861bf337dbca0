import { type ReleasedTable, type ReleaseTableName, TOTAL } from './tables.ts'

/** What is lost where numbers are hidden. */
type ShownShare = {
	numbers: number
	hidden: number
	/** Hidden of all numbers, in whole per cent. */
	percent: number
	/** Of the needs, those in a subregion whose number is shown, in whole per cent; null where their total is not shown. */
	needsPercent: number | null
}

/**
 * How much of a release is shown. It is worked out from the numbers that are shown alone, so that it tells nothing that a
 * reader could not work out.
 */
export function shownShare(tables: readonly ReleasedTable[]): ShownShare {
	const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
	const hidden = cells.filter((value) => value === null).length
	const rowsOf = (name: ReleaseTableName) => tables.find(({ table }) => table === name)?.rows ?? []
	const needs = rowsOf('regions').find(({ dims }) => dims.region === TOTAL)?.cells[0]
	const placed = rowsOf('subregions').reduce((sum, { cells: [value] }) => sum + (value ?? 0), 0)
	return {
		numbers: cells.length,
		hidden,
		percent: percentOf(hidden, cells.length),
		needsPercent: needs ? percentOf(placed, needs) : null,
	}
}

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole))
