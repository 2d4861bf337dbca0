import { scaleUtc } from 'd3-scale'
import {
	asAtIn,
	type ChartWords,
	dayIn,
	notesOf,
	shareOf,
	sourceIn,
	spoken,
	useChartWords,
	written,
} from './chart-words.ts'
import { type ChartHead, drawable, type Figure, type Series, type Unit } from './model.ts'
import type { Picture } from './picture.ts'
import { placeTicks } from './place-map.tsx'
import { levelsFor, rounded } from './scale.ts'
import { textWidth } from './text-width.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

const SIZE = 15
const day = (on: string) => new Date(`${on}T00:00:00Z`)

/** What is left of capacity and money over a period, each in per cent of its own total. Days are `YYYY-MM-DD`. */
export type BurnDownModel = ChartHead & {
	from: string
	to: string
	today: string
	/** One or two; `points` are in the order of their days, each holds until the next. */
	series: readonly (Series & {
		unit: Unit
		total: number
		points: readonly { on: string; left: Figure }[]
	})[]
}
type Left = BurnDownModel['series'][number]

/** Lines of steps against time beside an even use, ready to be drawn. */
export function burnDownPicture(model: BurnDownModel, words: ChartWords): Picture {
	const { series } = model
	const { t } = words
	const figures = series.flatMap(({ points }) => points.map(({ left }) => left))
	const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted()
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: sentenceOf(model, words),
		isEmpty: figures.length === 0,
		drawing: plotOf(model, words),
		legend: [
			...series.map((each, line) => ({ sign: each.tone, text: nowOf(each, words), line })),
			{ sign: 'even', text: t('burnDown.even') },
			{ sign: 'today', text: t('burnDown.today', { day: dayIn(words, model.today) }) },
		],
		notes: notesOf(words, model, figures),
		table: {
			head: [
				t('head.date'),
				...series.flatMap(({ label }) => [t('head.left', { label }), t('head.leftShare', { label })]),
			],
			rows: days.map((on) => [
				{ text: dayIn(words, on) },
				...series.flatMap((each) => {
					const left = each.points.findLast((point) => point.on <= on)?.left ?? 'unknown'
					return [{ text: written(words, left, each.unit) }, { text: shareOf(words, left, each.total) }]
				}),
			]),
			numeric: series.flatMap((_, index) => [index * 2 + 1, index * 2 + 2]),
		},
	}
}

function plotOf({ series, from, to, today }: BurnDownModel, words: ChartWords): Picture['drawing'] {
	const time = scaleUtc([day(from), day(to)], [0, 1]).clamp(true)
	const along = (on: string) => rounded(time(day(on)))
	const shareAt = (each: Left, left: Figure) =>
		typeof left === 'number' && each.total > 0 ? Math.max(0, left / each.total) : null
	const shares = series.flatMap((each) => each.points.map(({ left }) => shareAt(each, left) ?? 0))
	const { numbers, level } = levelsFor(Math.max(1, ...shares), false)
	const ticks = time.ticks(8).map((date) => {
		const text = words.format.dateTime(date, { month: 'short', year: 'numeric', timeZone: 'UTC' })
		return { at: rounded(time(date)), text, width: textWidth(text, SIZE) }
	})
	return {
		kind: 'plot',
		levels: numbers.map((number) => words.format.number(number, { style: 'percent' })),
		columns: [],
		lines: series.map((each) => ({
			key: each.key,
			tone: each.tone,
			points: each.points.map(({ on, left }) => {
				const share = shareAt(each, left)
				return { at: along(on), level: share === null ? null : level(share) }
			}),
		})),
		even: { from: [0, level(1)], to: [1, 0] },
		today: today >= from && today <= to ? along(today) : null,
		ticks: placeTicks(ticks),
	}
}

/** What is left now: "Capacity: 120 (40%)". */
function nowOf({ label, points, unit, total }: Left, words: ChartWords): string {
	const left = points.at(-1)?.left ?? 'unknown'
	const value = spoken(words, left, unit)
	const share = shareOf(words, left, total)
	return share
		? words.t('burnDown.now', { label, value, share })
		: words.t('burnDown.nowOnly', { label, value })
}

function sentenceOf({ series, today, title }: BurnDownModel, words: ChartWords): string {
	if (series.every(({ points }) => points.length === 0)) return words.t('none', { title })
	if (series.every(({ points }) => drawable(points.at(-1)?.left ?? 'unknown') === null))
		return words.t('sentences.notShown')
	const parts = series.map((each) => nowOf(each, words)).join(words.t('separator'))
	return words.t('sentences.left', { day: dayIn(words, today), parts })
}

/** What is left of capacity and money against time, with key and table. */
export function BurnDown({ model, ...shown }: ShownProps<BurnDownModel>) {
	return <PictureFigure picture={burnDownPicture(model, useChartWords())} {...shown} />
}
