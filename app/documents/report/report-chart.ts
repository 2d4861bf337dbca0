import { barsPicture } from '#app/components/charts/bars.tsx'
import { chartWordsIn } from '#app/components/charts/file/chart-file.server.ts'
import { drawable } from '#app/components/charts/model.ts'
import type { Picture } from '#app/components/charts/picture.ts'
import type { ReportChart } from '#app/domain/report/report-model.ts'
import type { Language } from '#workflows/languages.ts'
import { unNumber } from '#workflows/report/un-format.ts'
import type { UnnumberedTable } from './report-tables.ts'
import { isBySize } from './row-order.ts'

type Drawn = { title: string; bars: ReportChart['bars']; asAt: Date }

/** Bars of a chart of the largest numbers: with more it would fill a page, and its table has them all. */
const MOST_BARS = 10

/**
 * The bars of a table: its rows without totals, or, where these are many and in the order of their size, the largest of
 * those that are shown. `isPart`: the table has more.
 */
export function barsOf({ table, rows }: Pick<UnnumberedTable, 'table' | 'rows'>): {
	bars: ReportChart['bars']
	isPart: boolean
} {
	const all = rows.flatMap(({ labels, cells: [cell], isTotal }) =>
		cell && !isTotal ? [{ label: labels.join(' '), cell }] : [],
	)
	if (all.length <= MOST_BARS || !isBySize(table)) return { bars: all, isPart: false }
	return { bars: all.filter(({ cell }) => cell.value !== null).slice(0, MOST_BARS), isPart: true }
}

/** Bars ready to be drawn, with their sentence; numbers as in the text of the report. */
export function chartPicture({ title, bars, asAt }: Drawn, language: Language): Picture {
	const words = chartWordsIn(language)
	const number: typeof words.format.number = (value) => unNumber(Number(value), language)
	return barsPicture(
		{
			key: 'report',
			title,
			asAt: asAt.toISOString(),
			measure: '',
			by: '',
			unit: { kind: 'number' },
			rows: bars.map(({ label, cell }) => ({ key: cell.key, label, figure: cell.value ?? 'hidden' })),
		},
		{ ...words, format: { ...words.format, number } },
	)
}

/** Whether there is a bar to draw: a chart of nothing but hidden numbers says less than its table. */
export const isDrawn = (bars: ReportChart['bars']) =>
	bars.some(({ cell }) => (drawable(cell.value ?? 'hidden') ?? 0) > 0)
