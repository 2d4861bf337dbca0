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
import { type ChartHead, type ChartValue, drawable } from './model.ts'
import type { Picture } from './picture.ts'
import { barOrStub, lengths } from './scale.ts'
import { PictureFigure, type ShownProps } from './view/picture-figure.tsx'

/** How many came to each step of a process, from all to those at its end. */
export type FunnelModel = ChartHead & { steps: readonly (ChartValue & { key: string; label: string })[] }

/** One bar a step, with its number and its share of the first step, ready to be drawn. */
export function funnelPicture(model: FunnelModel, words: ChartWords): Picture {
	const { steps, unit } = model
	const { t } = words
	const figures = steps.map(({ figure }) => figure)
	const length = lengths(figures, figures.some((figure) => drawable(figure) === null) ? 1 : 0)
	const [first] = steps
	const share = (index: number, of: number) =>
		shareOf(words, steps[index]?.figure ?? 'unknown', steps[of]?.figure ?? 'unknown')
	return {
		head: model,
		asAt: asAtIn(words, model.asAt),
		source: sourceIn(words, model),
		sentence: sentenceOf(model, words),
		isEmpty: figures.every((figure) => figure === 0),
		drawing: {
			kind: 'rows',
			rows: steps.map(({ key, label, figure, href }, index) => ({
				key,
				label: { text: label },
				marks: barOrStub(figure, length, 'move'),
				values: [
					{ text: written(words, figure, unit), href },
					...(index > 0 && share(index, 0) ? [{ text: share(index, 0) }] : []),
				],
			})),
		},
		legend: [],
		notes: notesOf(words, model, figures),
		table: {
			head: [
				t('head.step'),
				model.measure,
				t('head.ofFirst', { step: first?.label ?? '' }),
				t('head.ofBefore'),
			],
			rows: steps.map(({ label, figure, href }, index) => [
				{ text: label },
				{ text: written(words, figure, unit), href },
				{ text: index > 0 ? share(index, 0) : '' },
				{ text: index > 0 ? share(index, index - 1) : '' },
			]),
			numeric: [1, 2, 3],
		},
	}
}

function sentenceOf({ steps, unit, title }: FunnelModel, words: ChartWords): string {
	if (steps.every(({ figure }) => figure === 0)) return words.t('none', { title })
	const shown = steps.filter(({ figure }) => drawable(figure) !== null)
	const [from, to] = [shown.at(0), shown.at(-1)]
	if (!from || !to || from === to) return words.t('sentences.notShown')
	return words.t('sentences.funnel', {
		first: spoken(words, from.figure, unit),
		from: from.label,
		last: spoken(words, to.figure, unit),
		to: to.label,
	})
}

/** The steps of a process as bars, with their numbers, links and table. */
export function Funnel({ model, ...shown }: ShownProps<FunnelModel>) {
	return <PictureFigure picture={funnelPicture(model, useChartWords())} {...shown} />
}
