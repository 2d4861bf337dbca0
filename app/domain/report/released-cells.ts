import type { ReleasedTable, Shown } from '#workflows/releases/tables.ts'
import type { CellKey } from './report-model.ts'

/** The numbers of a release by their keys; a hidden one is null. */
export type ReleasedCells = ReadonlyMap<CellKey, Shown>

type Table = Pick<ReleasedTable, 'table' | 'dims'>

/** The key of a number: its table, its codes in the order of the table, and its column. */
export const cellKey = ({ table, dims }: Table, codes: Record<string, string>, column: string): CellKey =>
	`${table}:${dims.map((dim) => codes[dim] ?? '').join(',')}:${column}`

/** Every number of a release by its key. */
export const releasedCells = (tables: readonly ReleasedTable[]): ReleasedCells =>
	new Map(
		tables.flatMap((table) =>
			table.rows.flatMap((row) =>
				table.columns.map((column, at) => [cellKey(table, row.dims, column), row.cells[at] ?? null] as const),
			),
		),
	)
