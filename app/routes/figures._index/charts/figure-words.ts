import { type ChartWords, useChartWords } from '#app/components/charts/chart-words.ts'
import type { ChartHead } from '#app/components/charts/model.ts'
import type { FigureHead } from '#app/domain/figures/get-figures.server.ts'
import { type Say, useSay, wordOf } from '#app/i18n/use-say.ts'

/** What the charts of figures speak with, on their page or in a file. */
export type FigureWords = {
	chart: ChartWords
	/** A text by its whole path, such as `figures.steps.ended`; keys are put together from codes. */
	say: Say
	/** Whether the chart itself says that its numbers are invented; a page says so at its top. */
	isSample?: boolean
}

/** The words of the charts in the language of the page. */
export function useFigureWords(): FigureWords {
	return { chart: useChartWords(), say: useSay() }
}

/** The name of a code, or that none is recorded. */
export const codeIn = ({ say }: FigureWords, list: string, code: string) =>
	code ? wordOf(say, `codes.${list}.${code}`, code) : say('figures.notRecorded')

/** The address of a chart as a file, filtered like the page. */
function fileAddress({ period, filter }: Pick<FigureHead, 'period' | 'filter'>, file: string): string {
	const chosen = Object.entries({ period, ...filter }).filter((pair): pair is [string, string] =>
		Boolean(pair[1]),
	)
	return `/figures/charts/${file}?${new URLSearchParams(chosen)}`
}

/** What all charts of figures have: the panel's title, when they were counted, and their files. */
export function headOf(figures: FigureHead, words: FigureWords, key: string): ChartHead {
	return {
		key,
		title: words.say(`figures.panels.${key}`),
		asAt: new Date(figures.asAt ?? figures.today).toISOString(),
		measure: words.say('figures.number'),
		unit: { kind: 'number' },
		isSample: words.isSample,
		files: { svg: fileAddress(figures, `${key}.svg`), png: fileAddress(figures, `${key}.png`) },
	}
}
