import type { Tone } from '../ui/status-tag.tsx'
import {
	asAtIn,
	type ChartWords,
	notesOf,
	shareOf,
	sourceIn,
	spoken,
	useChartWords,
	written,
} from './chart-words.ts'
import { type ChartHead, type ChartValue, drawable, type Figure, sumOf } from './model.ts'
import type { Picture } from './picture.ts'
import { barOrStub, lengths } from './scale.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** How much there is of each of a list of things, in the order given. */
export type BarsModel = ChartHead & {
	/** The name of what the rows are, as head of the table: "Region". */
	by: string
	rows: readonly (ChartValue & { key: string; label: string; tone?: Tone; before?: ChartValue })[]
	/** The name of the period that `before` is of: each row then shows its change, and the table both numbers. */
	compared?: string | undefined
	/** The rows are parts of one whole: the table has a column with their shares. */
	hasShares?: boolean
}

/** One bar a row, with its number, ready to be drawn. */
export function barsPicture(model: BarsModel, words: ChartWords): Picture {
	const { rows, unit, compared } = model
	const figures = rows.map(({ figure }) => figure)
	const length = lengths(figures, figures.some((figure) => drawable(figure) === null) ? 1 : 0)
	const whole = sumOf(figures)
	const { t } = words
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: highestOf(model, words),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: {
			kind: 'rows',
			rows: rows.map(({ key, label, figure, href, tone, before }) => ({
				key,
				label: { text: label },
				marks: barOrStub(figure, length, tone ?? 'move'),
				values: [{ text: written(words, figure, unit), href }, ...changeOf(figure, before?.figure, words)],
			})),
		},
		legend: [],
		notes: [
			...(compared ? [t('notes.compared', { period: compared })] : []),
			...notesOf(words, model, figures),
		],
		table: {
			head: [
				model.by,
				model.measure,
				...(compared ? [compared] : []),
				...(model.hasShares ? [t('head.share')] : []),
			],
			rows: rows.map(({ label, figure, href, before }) => [
				{ text: label },
				{ text: written(words, figure, unit), href },
				...(compared
					? [{ text: before ? written(words, before.figure, unit) : '', href: before?.href }]
					: []),
				...(model.hasShares ? [{ text: shareOf(words, figure, whole) }] : []),
			]),
			numeric: [1, 2, 3],
		},
	}
}

/** The change from the period before, with its sign; nothing where one of the two is not shown. */
function changeOf(figure: Figure, before: Figure | undefined, { format }: ChartWords) {
	const [now, then] = [drawable(figure), before === undefined ? null : drawable(before)]
	if (now === null || then === null) return []
	return [{ text: format.number(now - then, { signDisplay: 'exceptZero' }) }]
}

type Compared = Pick<BarsModel, 'unit' | 'title'> & {
	rows: readonly Pick<BarsModel['rows'][number], 'label' | 'figure'>[]
}

/** The sentence of a chart that compares: which value, or which median, is the highest. */
export function highestOf(
	model: Compared,
	words: ChartWords,
	sentence: 'highest' | 'highestMedian' = 'highest',
): string {
	const { rows, unit, title } = model
	if (rows.every(({ figure }) => figure === 0)) return words.t('none', { title })
	const shown = rows.filter(({ figure }) => drawable(figure) !== null)
	const [first] = shown.toSorted((one, other) => (drawable(other.figure) ?? 0) - (drawable(one.figure) ?? 0))
	if (!first) return words.t('sentences.notShown')
	return words.t(`sentences.${sentence}`, {
		count: shown.length,
		label: first.label,
		value: spoken(words, first.figure, unit),
	})
}

/** Bars with their numbers, their links and their table. */
export function Bars({ model, ...shown }: ShownProps<BarsModel>) {
	return <PictureFigure picture={barsPicture(model, useChartWords())} {...shown} />
}
