import type { Tone } from '../ui/status-tag.tsx'
import { type ChartWords, written } from './chart-words.ts'
import { type ChartValue, drawable, type Unit } from './model.ts'
import type { Column, Plot, Signed } from './picture.ts'
import { placeTexts, placeTicks } from './place-map.tsx'
import { levelsFor, rounded } from './scale.ts'
import { textWidth } from './text-width.ts'

/** The size of texts in a plot on a calm Arabic page, the largest there is. */
const SIZE = 15
/** A column is never wider than this part of the plot. */
const WIDEST = 0.12
/** What is empty of the place of a group. */
const BETWEEN = 0.24
/** With more columns each would be too narrow to be hit: their links are in the table. */
const MOST_LINKED = 9

/** One column: `late` is the part of its figure that is drawn hatched at the ground. */
type GivenColumn = ChartValue & { name: string; tone: Tone; late?: ChartValue | undefined }
type Group = { key: string; tick: string; columns: readonly GivenColumn[] }

/** Places groups of columns at equal distances, with the numbers that there is room for. */
export function columnsOf(groups: readonly Group[], unit: Unit, words: ChartWords): Plot {
	const figures = groups.flatMap(({ columns }) => columns.map(({ figure }) => drawable(figure) ?? 0))
	const { numbers, level } = levelsFor(Math.max(0, ...figures))
	const share = 1 / Math.max(1, groups.length)
	const isLinked = figures.length <= MOST_LINKED
	const columns = groups.flatMap((group, index) => {
		const across = Math.min((share * (1 - BETWEEN)) / group.columns.length, WIDEST)
		const start = (index + 0.5) * share - (across * group.columns.length) / 2
		return group.columns.map((given, at) => ({
			...columnOf(given, level, isLinked),
			key: `${group.key}-${at}`,
			from: rounded(start + at * across),
			to: rounded(start + (at + 0.94) * across),
			given,
		}))
	})
	const texts = columns.map(({ given }) => valuesOf(given, unit, words))
	const middle = ({ from, to }: { from: number; to: number }) => (from + to) / 2
	const placed = placeTexts(
		columns.map((column, index) => {
			const width = Math.max(
				...(texts[index] ?? []).map(({ text, sign }) => textWidth(text, SIZE) + (sign ? 12 : 0)),
			)
			return {
				at: middle(column),
				text: '',
				width,
				rank: rankOf(column.given, index, columns.length, figures),
			}
		}),
	)
	const ticks = placeTicks(
		groups.map(({ tick }, index) => ({
			at: (index + 0.5) * share,
			text: tick,
			width: textWidth(tick, SIZE),
		})),
	)
	return {
		kind: 'plot',
		levels: numbers.map((number) => shortNumber(words, number, numbers.at(-1) ?? 0, unit)),
		columns: columns.map(({ given: _, ...column }, index) => {
			const place = placed[index]
			return {
				...column,
				values: (texts[index] ?? []).map((text) => ({
					...text,
					at: place?.at ?? middle(column),
					anchor: place?.anchor ?? 'middle',
					room: place?.room ?? null,
				})),
			}
		}),
		lines: [],
		even: null,
		today: null,
		ticks,
	}
}

/**
 * The highest and the last have their number before all others, and a column before what is nothing: a 0 beside it would
 * seem to be its number.
 */
function rankOf({ figure }: GivenColumn, index: number, count: number, figures: readonly number[]): number {
	if (figure === Math.max(...figures)) return -3
	if (index === count - 1 && figure !== 0) return -2
	return -(drawable(figure) ?? 0) / (Math.max(...figures) || 1)
}

function columnOf(given: GivenColumn, level: (figure: number) => number, isLinked: boolean) {
	const { figure, late, name, tone, href } = given
	const height = typeof figure === 'number' ? level(figure) : 0
	const below = late && typeof late.figure === 'number' ? Math.min(height, level(late.figure)) : 0
	const parts: Column['parts'] = [
		...(below > 0 ? [{ low: 0, high: below, fill: 'stop' as const }] : []),
		...(height > below ? [{ low: below, high: height, fill: tone }] : []),
	]
	return { name, parts, stub: typeof figure === 'number' ? null : figure, href: isLinked ? href : undefined }
}

/** The number of a column, and above it that of its late part. */
function valuesOf({ figure, late }: GivenColumn, unit: Unit, words: ChartWords): Signed[] {
	const own = { text: written(words, figure, unit) }
	if (!late || late.figure === 0) return [own]
	return [own, { text: written(words, late.figure, unit), sign: 'stop' }]
}

/** A number of an axis: short where its highest is long, since the columns have the exact ones. */
function shortNumber({ format }: ChartWords, number: number, highest: number, unit: Unit): string {
	const isLong = highest >= 10_000 || unit.kind === 'money'
	return format.number(number, isLong ? { notation: 'compact', maximumFractionDigits: 1 } : {})
}
