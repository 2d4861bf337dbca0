import type { DrawnChart } from '#app/components/chart/chart-drawing-picture.tsx'
import { wordChart } from '#app/components/chart/chart-drawing-words.server.ts'
import type { ProcessChart } from '#app/domain/requests/get-process-chart.server.ts'
import { layOut } from '#app/platform/picture/chart-layout.server.ts'
import { direction, type Language } from '#workflows/languages.ts'

/** The process charts of a page with their pictures, in the language of the page. */
export function withPictures(drawings: readonly ProcessChart[], language: Language) {
	return Promise.all(
		drawings.map(async ({ id, chart, ...drawing }) => {
			const words = wordChart(drawing.group, chart, drawing, language)
			const places = await layOut(words, direction(language))
			// An id for the page, which must not begin with a digit as that of a row may.
			const picture: DrawnChart = { id: `chart-${id}`, words, places }
			return { id, drawing, picture }
		}),
	)
}
