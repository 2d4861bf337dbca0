import { HIDDEN } from '#app/components/charts/chart-words.ts'
import {
	cellKey,
	type ReportCell,
	type ReportChapter,
	type ReportTable,
} from '#app/domain/report/report-model.ts'
import type { Say } from '#app/i18n/use-say.ts'
import type { Language } from '#workflows/languages.ts'
import {
	type ReleasedTable,
	type ReleaseTableName,
	releaseTables,
	type Shown,
	TOTAL,
} from '#workflows/releases/tables.ts'
import { unNumber } from '#workflows/report/un-format.ts'
import { inOrder, isBySize, largestFirst } from './row-order.ts'

/** The tables of each chapter, in their order. A drawn one is a chart with the table below it. */
export const chapterTables: Partial<
	Record<ReportChapter, readonly { table: ReleaseTableName; as: 'chart' | 'lines' | 'crossed' }[]>
> = {
	submitted: [
		{ table: 'kinds', as: 'chart' },
		{ table: 'themes', as: 'chart' },
		{ table: 'regions', as: 'chart' },
		{ table: 'subregions', as: 'lines' },
		{ table: 'themesByRegion', as: 'crossed' },
	],
	action: [
		{ table: 'steps', as: 'chart' },
		{ table: 'times', as: 'lines' },
	],
	delivered: [
		{ table: 'outcomes', as: 'crossed' },
		{ table: 'urgencyOutcomes', as: 'crossed' },
		{ table: 'groupOutcomes', as: 'crossed' },
		{ table: 'learners', as: 'crossed' },
		{ table: 'pieces', as: 'lines' },
		{ table: 'money', as: 'lines' },
	],
	unmet: [
		{ table: 'unmetThemes', as: 'chart' },
		{ table: 'unmetRegions', as: 'chart' },
	],
}

/** The words of tables: `say` by whole paths, `code` for the codes of a dimension. */
export type TableWords = { language: Language; say: Say; code: (dim: string, code: string) => string }

/** A table before it has its number in the report. */
export type UnnumberedTable = Omit<ReportTable, 'number' | 'kind'>

/** What the sign of a hidden number says in a table. */
const hiddenNotes = { inSums: 'hiddenNote', alone: 'hiddenNotZero', occurred: 'hiddenOccurred' } as const

/**
 * A released table as it is printed, without what is 0 in every row or column; null where there is nothing else. A
 * number that is hidden is there as `..`.
 */
export function reportTable(
	released: ReleasedTable,
	as: 'lines' | 'crossed',
	words: TableWords,
): UnnumberedTable | null {
	const isTold = (value: Shown) => value !== 0
	if (!released.rows.some(({ cells }) => cells.some(isTold))) return null
	const grid = as === 'lines' ? linesOf(released, words) : crossedOf(released, words)
	const { say } = words
	const hides = grid.rows.some(({ cells }) => cells.some(({ value }) => value === null))
	return {
		table: released.table,
		title: say(`releases.tables.${released.table}`),
		head: grid.head,
		rows: isBySize(released.table) ? largestFirst(grid.rows) : grid.rows,
		remarks: [
			...(hides
				? [say(`releases.${hiddenNotes[releaseTables[released.table].rows]}`, { sign: HIDDEN })]
				: []),
			...(grid.isShortened ? [say('releases.rowsLeftOut')] : []),
			...(released.dims.some((dim) => dim === 'theme' || dim === 'group')
				? [say('openData.made.themes')]
				: []),
			...(released.table === 'money' ? [say('openData.made.money')] : []),
		],
	}
}

const written = (value: Shown, language: Language) => (value === null ? HIDDEN : unNumber(value, language))

type Row = ReportTable['rows'][number]
type Grid = { head: string[]; rows: Row[]; isShortened: boolean }

function linesOf({ table, dims, columns, rows }: ReleasedTable, words: TableWords): Grid {
	const { language, say, code } = words
	const [first = ''] = dims
	const firsts = inOrder(first, [...new Set(rows.map((row) => row.dims[first] ?? ''))], words)
	const told = firsts
		.flatMap((one) => rows.filter((row) => (row.dims[first] ?? '') === one))
		.filter((row) => isTotal(row.dims) || row.cells.some((value) => value !== 0))
	return {
		head: [
			...dims.map((dim) => say(`releases.dims.${dim}`)),
			...columns.map((column) => say(`releases.columns.${column}`)),
		],
		rows: told.map((row) => ({
			labels: dims.map((dim) => code(dim, row.dims[dim] ?? '')),
			cells: columns.map((column, at): ReportCell => {
				const value = row.cells[at] ?? null
				return { key: cellKey({ table, dims }, row.dims, column), value, text: written(value, language) }
			}),
			isTotal: isTotal(row.dims),
		})),
		isShortened: told.length < rows.length,
	}
}

const isTotal = (dims: Record<string, string>) => Object.values(dims).includes(TOTAL)

/** The first dimension down, the second across; totals last. */
function crossedOf({ table, dims, columns, rows }: ReleasedTable, words: TableWords): Grid {
	const [first = '', second = ''] = dims
	const [column = ''] = columns
	const codes = (dim: string) => {
		const all = [...new Set(rows.map((row) => row.dims[dim] ?? ''))]
		const told = all.filter(
			(code) =>
				code === TOTAL || rows.some((row) => row.dims[dim] === code && row.cells.some((cell) => cell !== 0)),
		)
		return { told: inOrder(dim, told, words), isShortened: told.length < all.length }
	}
	const [down, across] = [codes(first), codes(second)]
	const { language, say, code } = words
	const cellOf = (one: string, other: string): ReportCell => {
		const found = rows.find((row) => row.dims[first] === one && row.dims[second] === other)
		const key = cellKey({ table, dims }, { [first]: one, [second]: other }, column)
		const value = found?.cells[0] ?? null
		return { key, value, text: written(value, language) }
	}
	return {
		head: [say(`releases.dims.${first}`), ...across.told.map((each) => code(second, each))],
		rows: down.told.map((one) => ({
			labels: [code(first, one)],
			cells: across.told.map((other) => cellOf(one, other)),
			isTotal: one === TOTAL,
		})),
		isShortened: down.isShortened || across.isShortened,
	}
}
