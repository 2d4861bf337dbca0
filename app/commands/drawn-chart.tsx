import { renderToStaticMarkup } from 'react-dom/server'
import { ChartPicture } from '#app/components/chart/chart-drawing-picture.tsx'
import { wordChart } from '#app/components/chart/chart-drawing-words.server.ts'
import { en } from '#app/i18n/messages/en.ts'
import { layOut } from '#app/platform/chart-layout.server.ts'
import { type ChartName, workflows } from '#workflows/charts.ts'
import { chartOf } from '#workflows/process-chart.ts'

export const drawnFont =
	"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

/** Returns a process chart for the documentation, without a current state. */
export async function drawnChart(name: ChartName): Promise<string> {
	const words = wordChart(name, chartOf(workflows[name]), { way: [], steps: [] }, 'en')
	const places = await layOut(words)
	const title = en.processChart.of[name]
	const picture = renderToStaticMarkup(
		<ChartPicture
			chart={{ id: name, words, places }}
			title={title}
			summary={title}
			language="en"
			font={drawnFont}
		/>,
	)
	return `${picture}\n`
}
