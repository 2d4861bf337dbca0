import { highestOf } from './bars.tsx'
import { asAtIn, type ChartWords, notesOf, sourceIn, useChartWords, written } from './chart-words.ts'
import { type ChartHead, drawable, type Figure } from './model.ts'
import type { Picture, PictureRow, RowMark } from './picture.ts'
import { lengths } from './scale.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** How long steps take: the median and the 90th percentile of each, beside its target time. */
export type DotStripModel = ChartHead & {
	by: string
	rows: readonly {
		key: string
		label: string
		href?: string | undefined
		median: Figure
		p90: Figure
		/** How many steps were counted. */
		count: Figure
		target?: number | null | undefined
		/** The median of the period before. */
		before?: Figure | undefined
	}[]
	/** The name of the period before: the table has its medians. */
	compared?: string | undefined
}

const byMedian = ({ label, median }: DotStripModel['rows'][number]) => ({ label, figure: median })

/** One line a row: a dot for the median, a diamond for the 90th percentile, a stroke for the target. */
export function dotStripPicture(model: DotStripModel, words: ChartWords): Picture {
	const { rows, unit, compared } = model
	const { t } = words
	const figures = rows.flatMap(({ median, p90, count }) => [median, p90, count])
	const drawn = rows.flatMap(({ median, p90, target }) => [median, p90, target ?? 0])
	const length = lengths(drawn, drawn.some((figure) => drawable(figure) === null) ? 2 : 0)
	const hasTargets = rows.some(({ target }) => typeof target === 'number')
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: highestOf({ ...model, rows: rows.map(byMedian) }, words, 'highestMedian'),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: { kind: 'rows', rows: rows.map((row) => stripOf(row, model, words, length)) },
		legend: [
			{ sign: 'dot', text: t('head.median') },
			{ sign: 'diamond', text: t('head.p90') },
			...(hasTargets ? [{ sign: 'target' as const, text: t('head.target') }] : []),
		],
		notes: notesOf(words, model, figures),
		table: {
			head: [
				model.by,
				`${t('head.median')} (${model.measure})`,
				`${t('head.p90')} (${model.measure})`,
				...(hasTargets ? [t('head.target')] : []),
				...(compared ? [`${t('head.median')} (${compared})`] : []),
				t('head.counted'),
			],
			rows: rows.map(({ label, href, median, p90, target, before, count }) => [
				{ text: label },
				{ text: written(words, median, unit), href },
				{ text: written(words, p90, unit) },
				...(hasTargets ? [{ text: typeof target === 'number' ? written(words, target, unit) : '' }] : []),
				...(compared ? [{ text: before === undefined ? '' : written(words, before, unit) }] : []),
				{ text: written(words, count, { kind: 'number' }) },
			]),
			numeric: [1, 2, 3, 4, 5],
		},
	}
}

function stripOf(
	{ key, label, href, median, p90, target }: DotStripModel['rows'][number],
	{ unit }: DotStripModel,
	words: ChartWords,
	length: (figure: number) => number,
): PictureRow {
	const stubs = [median, p90].flatMap((figure) => (typeof figure === 'number' ? [] : [figure]))
	const marks: RowMark[] = [
		...(typeof target === 'number' ? [{ kind: 'target' as const, at: length(target) }] : []),
		...(typeof p90 === 'number' ? [{ kind: 'diamond' as const, at: length(p90) }] : []),
		...(typeof median === 'number' ? [{ kind: 'dot' as const, at: length(median) }] : []),
		...stubs.map((fill, order): RowMark => ({ kind: 'stub', at: 0, order, fill })),
	]
	return {
		key,
		label: { text: label },
		marks,
		values: [
			{ text: written(words, median, unit), href, sign: 'dot' },
			{ text: written(words, p90, unit), sign: 'diamond' },
			...(typeof target === 'number'
				? [{ text: written(words, target, unit), sign: 'target' as const }]
				: []),
		],
	}
}

/** Medians and 90th percentiles along lines, with their numbers, links, key and table. */
export function DotStrip({ model, ...shown }: ShownProps<DotStripModel>) {
	return <PictureFigure picture={dotStripPicture(model, useChartWords())} {...shown} />
}
