import { asAtIn, type ChartWords, notesOf, sourceIn, spoken, useChartWords, written } from './chart-words.ts'
import { columnsOf } from './columns.ts'
import { type ChartHead, type ChartValue, drawable, type Series } from './model.ts'
import type { Picture } from './picture.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

const steps = { week: 0, month: 1, quarter: 3, halfYear: 6, year: 12 } as const

/** How much fell into each of a row of periods, for one or two series side by side; at most 60 periods. */
export type TimeColumnsModel = ChartHead & {
	step: keyof typeof steps
	series: readonly Series[]
	/** `from` is the first day (`YYYY-MM-DD`); `parts` has one figure for each of the series. */
	periods: readonly { from: string; isPartial?: boolean; parts: readonly ChartValue[] }[]
}

/** The name of a period: a week by its first day, the others by their months. */
function periodIn(
	{ format }: ChartWords,
	from: string,
	step: TimeColumnsModel['step'],
	isShort = false,
): string {
	const first = new Date(`${from}T00:00:00Z`)
	if (step === 'year') return format.dateTime(first, { year: 'numeric', timeZone: 'UTC' })
	const month = { month: 'short', timeZone: 'UTC' } as const
	const year = isShort ? {} : ({ year: 'numeric' } as const)
	if (step === 'week') return format.dateTime(first, { day: 'numeric', ...month, ...year })
	if (step === 'month') return format.dateTime(first, { ...month, ...year })
	const last = new Date(first)
	last.setUTCMonth(first.getUTCMonth() + steps[step] - 1)
	return format.dateTimeRange(first, last, { ...month, year: 'numeric' })
}

/** Columns along time with their numbers, ready to be drawn. */
export function timeColumnsPicture(model: TimeColumnsModel, words: ChartWords): Picture {
	const { periods, series, step, unit } = model
	const { t } = words
	const figures = periods.flatMap(({ parts }) => parts.map(({ figure }) => figure))
	const nameOf = ({ from, isPartial }: TimeColumnsModel['periods'][number]) => {
		const period = periodIn(words, from, step)
		return isPartial ? t('toDate', { period }) : period
	}
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: sentenceOf(model, words, nameOf),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: columnsOf(
			periods.map((period, index) => ({
				key: period.from,
				// The year once: with its first period.
				tick: periodIn(words, period.from, step, index > 0 && !period.from.slice(5).startsWith('01')),
				columns: period.parts.map((part, at) => ({
					...part,
					tone: series[at]?.tone ?? 'move',
					name: `${nameOf(period)}, ${series[at]?.label ?? ''}`,
				})),
			})),
			unit,
			words,
		),
		legend: series.length > 1 ? series.map(({ label, tone }) => ({ sign: tone, text: label })) : [],
		notes: notesOf(words, model, figures),
		table: {
			head: [t('head.period'), ...(series.length > 1 ? series.map(({ label }) => label) : [model.measure])],
			rows: periods.map((period) => [
				{ text: nameOf(period) },
				...period.parts.map(({ figure, href }) => ({ text: written(words, figure, unit), href })),
			]),
			numeric: series.map((_, index) => index + 1),
		},
	}
}

function sentenceOf(
	{ periods, unit, title }: TimeColumnsModel,
	words: ChartWords,
	nameOf: (period: TimeColumnsModel['periods'][number]) => string,
): string {
	const all = periods.flatMap((period) => period.parts.map(({ figure }) => ({ period, figure })))
	if (all.every(({ figure }) => figure === 0)) return words.t('none', { title })
	const shown = all.filter(({ figure }) => drawable(figure) !== null)
	const [most] = shown.toSorted((one, other) => (drawable(other.figure) ?? 0) - (drawable(one.figure) ?? 0))
	const [first, last] = [periods.at(0), periods.at(-1)]
	if (!most || !first || !last) return words.t('sentences.notShown')
	return words.t('sentences.time', {
		from: nameOf(first),
		to: nameOf(last),
		value: spoken(words, most.figure, unit),
		period: nameOf(most.period),
	})
}

/** Columns along time, with their numbers, links, key and table. */
export function TimeColumns({ model, ...shown }: ShownProps<TimeColumnsModel>) {
	return <PictureFigure picture={timeColumnsPicture(model, useChartWords())} {...shown} />
}
