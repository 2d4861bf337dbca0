import { type CellKey, cellKey, type ReleasedCells, releasedCells } from '#app/domain/report/report-model.ts'
import {
	type ReleasedTable,
	type ReleaseTableName,
	releaseTables,
	TOTAL,
} from '#workflows/releases/tables.ts'

/** A number that may be given, and how a text names it. */
export type ReleasedFact = {
	code: string
	codes: Readonly<Record<string, string>>
	value: number
	bound: string
	key: CellKey
}

/** The numbers of a release that sentences may use: of a hidden one there is nothing here. */
export class ReleaseFacts {
	readonly #cells: ReleasedCells

	constructor(
		readonly period: string,
		private readonly tables: readonly ReleasedTable[],
	) {
		this.#cells = releasedCells(tables)
	}

	/** A number that is shown; null where it is hidden or not there. */
	number(table: ReleaseTableName, codes: Record<string, string>, column = 'n'): ReleasedFact | null {
		const key = cellKey({ table, dims: releaseTables[table].dims }, codes, column)
		const value = this.#cells.get(key)
		// Which number it is, among others of its sentence: its first code.
		const [code = ''] = Object.values(codes)
		return value === undefined || value === null ? null : { code, codes, value, bound: `{${key}}`, key }
	}

	/** All numbers of a column but totals, the highest first and hidden ones, which are null, last. */
	parts(table: ReleaseTableName, fixed: Record<string, string> = {}, column = 'n'): (ReleasedFact | null)[] {
		return this.#rows(table, fixed)
			.map(({ dims }) => this.number(table, this.#ordered(dims, fixed), column))
			.sort((one, other) => {
				if (!one || !other) return Number(one === null) - Number(other === null)
				return other.value - one.value || (one.code < other.code ? -1 : 1)
			})
	}

	/** The numbers of a column that are shown and above 0, the highest first; without totals. */
	list(table: ReleaseTableName, fixed: Record<string, string> = {}, column = 'n'): ReleasedFact[] {
		return this.parts(table, fixed, column).filter(
			(one): one is ReleasedFact => one !== null && one.value > 0,
		)
	}

	/** Whether a number of a column is hidden, totals apart. */
	hides(table: ReleaseTableName, fixed: Record<string, string> = {}, column = 'n'): boolean {
		return this.parts(table, fixed, column).includes(null)
	}

	#rows(table: ReleaseTableName, fixed: Record<string, string>) {
		const rows = this.tables.find((each) => each.table === table)?.rows ?? []
		return rows.filter(({ dims }) =>
			Object.entries(dims).every(([dim, code]) => (dim in fixed ? fixed[dim] === code : code !== TOTAL)),
		)
	}

	/** What is fixed tells nothing apart, so that it comes last. */
	#ordered(dims: Record<string, string>, fixed: Record<string, string>) {
		const own = Object.entries(dims).filter(([dim]) => !(dim in fixed))
		return { ...Object.fromEntries(own), ...fixed }
	}
}
