import { asAtIn, type ChartWords, notesOf, sourceIn, spoken, useChartWords, written } from './chart-words.ts'
import { columnsOf } from './columns.ts'
import { type ChartHead, type ChartValue, drawable, sumOf } from './model.ts'
import type { Picture } from './picture.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** How long what is open has been waiting, in bands from the youngest; `late` is contained in `figure`. */
export type AgeBandsModel = ChartHead & {
	of: 'days' | 'workingDays' | 'weeks'
	/** `to: null` means "and more". */
	bands: readonly (ChartValue & { from: number; to: number | null; late?: ChartValue })[]
}

/** One column a band, its late part hatched, ready to be drawn. */
export function ageBandsPicture(model: AgeBandsModel, words: ChartWords): Picture {
	const { bands, of, unit } = model
	const { t } = words
	const hasLate = bands.some(({ late }) => late !== undefined)
	const figures = bands.flatMap(({ figure, late }) => [figure, ...(late ? [late.figure] : [])])
	const rangeOf = ({ from, to }: AgeBandsModel['bands'][number]) =>
		to === null
			? t('ages.from', { from })
			: from === to
				? words.format.number(from)
				: t('ages.range', { from, to })
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: sentenceOf(model, words),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: columnsOf(
			bands.map((band) => ({
				key: `${band.from}`,
				// In words the last one would be so wide that others had no room.
				tick: band.to === null ? `${words.format.number(band.from)}+` : rangeOf(band),
				columns: [{ ...band, name: `${t(`ages.head.${of}`)}, ${rangeOf(band)}`, tone: 'move' as const }],
			})),
			unit,
			words,
		),
		legend: hasLate
			? [
					{ sign: 'move', text: t('ages.onTime') },
					{ sign: 'stop', text: t('head.overdue') },
				]
			: [],
		notes: notesOf(words, model, figures),
		table: {
			head: [t(`ages.head.${of}`), model.measure, ...(hasLate ? [t('head.overdue')] : [])],
			rows: bands.map((band) => [
				{ text: rangeOf(band) },
				{ text: written(words, band.figure, unit), href: band.href },
				...(hasLate ? [{ text: written(words, band.late?.figure ?? 0, unit), href: band.late?.href }] : []),
			]),
			numeric: [1, 2],
		},
	}
}

function sentenceOf({ bands, unit, title }: AgeBandsModel, words: ChartWords): string {
	const total = sumOf(bands.map(({ figure }) => figure))
	const late = sumOf(bands.map((band) => band.late?.figure ?? 0))
	if (total === 0) return words.t('none', { title })
	if (drawable(total) === null) return words.t('sentences.notShown')
	const said = { total: spoken(words, total, unit), late: spoken(words, late, unit) }
	return bands.some((band) => band.late) ? words.t('sentences.ages', said) : words.t('sentences.total', said)
}

/** Columns by age, with their numbers, links, key and table. */
export function AgeBands({ model, ...shown }: ShownProps<AgeBandsModel>) {
	return <PictureFigure picture={ageBandsPicture(model, useChartWords())} {...shown} />
}
