import { highestOf } from './bars.tsx'
import { asAtIn, type ChartWords, notesOf, sourceIn, useChartWords, written } from './chart-words.ts'
import { type ChartHead, type ChartValue, drawable, type Series, sumOf } from './model.ts'
import type { Picture, RowMark } from './picture.ts'
import { lengths, rounded } from './scale.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** How each of a list of things divides into the same parts: at most five, told apart by their patterns. */
export type StackedBarsModel = ChartHead & {
	by: string
	series: readonly Series[]
	/** `parts` has one figure for each of the series. */
	rows: readonly { key: string; label: string; href?: string | undefined; parts: readonly ChartValue[] }[]
}

/** One bar a row with its parts and the number of each, ready to be drawn. */
export function stackedBarsPicture(model: StackedBarsModel, words: ChartWords): Picture {
	const { rows, series, unit } = model
	const figures = rows.flatMap(({ parts }) => parts.map(({ figure }) => figure))
	const shown = rows.map(({ parts }) => parts.reduce((sum, { figure }) => sum + (drawable(figure) ?? 0), 0))
	const stubs = rows.map(({ parts }) => parts.filter(({ figure }) => drawable(figure) === null).length)
	const length = lengths(shown, Math.max(0, ...stubs))
	const totals = rows.map(({ parts }) => sumOf(parts.map(({ figure }) => figure)))
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: highestOf(
			{ ...model, rows: rows.map((row, index) => ({ ...row, figure: totals[index] ?? 0 })) },
			words,
		),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: {
			kind: 'rows',
			rows: rows.map(({ key, label, href, parts }) => ({
				key,
				label: { text: label, href },
				marks: marksOf(parts, series, length),
				values: parts.map(({ figure, href: list }, index) => ({
					text: written(words, figure, unit),
					href: list,
					sign: series[index]?.tone,
				})),
			})),
		},
		legend: series.map(({ label, tone }) => ({ sign: tone, text: label })),
		notes: notesOf(words, model, figures),
		table: {
			head: [model.by, ...series.map(({ label }) => label), words.t('head.total')],
			rows: rows.map(({ label, href, parts }, index) => [
				{ text: label, href },
				...parts.map(({ figure, href: list }) => ({ text: written(words, figure, unit), href: list })),
				{ text: written(words, totals[index] ?? 0, unit) },
			]),
			numeric: [...series, null].map((_, index) => index + 1),
		},
	}
}

/** The parts after one another; what has no length comes after them as stubs. */
function marksOf(
	parts: readonly ChartValue[],
	series: readonly Series[],
	length: (figure: number) => number,
): RowMark[] {
	const marks: RowMark[] = []
	let at = 0
	for (const [index, { figure }] of parts.entries()) {
		const tone = series[index]?.tone
		if (typeof figure !== 'number' || figure === 0 || !tone) continue
		const to = rounded(at + length(figure))
		marks.push({ kind: 'bar', from: at, to, fill: tone })
		at = to
	}
	const stubs = parts.flatMap(({ figure }) => (typeof figure === 'number' ? [] : [figure]))
	return [...marks, ...stubs.map((fill, order): RowMark => ({ kind: 'stub', at, order, fill }))]
}

/** Bars that divide into parts, with their numbers, links, key and table. */
export function StackedBars({ model, ...shown }: ShownProps<StackedBarsModel>) {
	return <PictureFigure picture={stackedBarsPicture(model, useChartWords())} {...shown} />
}
