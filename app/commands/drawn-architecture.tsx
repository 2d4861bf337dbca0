import { renderToStaticMarkup } from 'react-dom/server'
import { ChartPicture } from '#app/components/chart/chart-drawing-picture.tsx'
import {
	type WordedArrow,
	type WordedBox,
	wordChart,
} from '#app/components/chart/chart-drawing-words.server.ts'
import { en } from '#app/i18n/messages/en.ts'
import { layOut } from '#app/platform/picture/chart-layout.server.ts'
import { type ChartName, workflows } from '#workflows/charts.ts'
import { chartOf } from '#workflows/process-chart.ts'
import { importGraph } from './import-graph.mjs'
import { root } from './prepared.mjs'

const drawnFont =
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

type Layer = { id: string; files: RegExp; holds: string }

/** The layers from the entry points down; a file belongs to the first one that matches. */
const layers: Layer[] = [
	{ id: 'app/server', files: /^app\/server\//, holds: 'web server' },
	{ id: 'app/routes', files: /^app\/(routes\/|root\.|entry\.)/, holds: 'pages and addresses' },
	{ id: 'app/documents', files: /^app\/documents\//, holds: 'reports and annexes' },
	{ id: 'app/components', files: /^app\/components\//, holds: 'parts of pages' },
	// One box, so that the picture fits the page: the rules of the layers keep them apart.
	{
		id: 'app/tables, workbook',
		files: /^app\/(tables|workbook)\//,
		holds: 'lists and forms as files',
	},
	{
		id: 'queue.server.ts',
		files: /^app\/queue\/(queue|job-board|job-indexes)\.server\.ts$/,
		holds: 'puts jobs into the queue',
	},
	{ id: 'app/queue', files: /^app\/queue\//, holds: 'worker and jobs' },
	{ id: 'prisma', files: /^prisma\//, holds: 'migrations, sample data' },
	{ id: 'app/domain', files: /^app\/domain\//, holds: 'operations' },
	{ id: 'emails', files: /^emails\//, holds: 'bodies of e-mails' },
	{ id: 'app/forms', files: /^app\/forms\//, holds: 'schemas of forms' },
	{ id: 'app/i18n', files: /^app\/i18n\//, holds: 'words of pages' },
	{ id: 'app/platform', files: /^app\/platform\//, holds: 'database, sign-in, mail' },
	{ id: 'workflows', files: /^workflows\//, holds: 'decisions' },
]
/** Commands and the build may import everything, and no layer imports them; types and files of facts have no layer. */
const besides = /^app\/((build|commands)\/|remix\.d\.ts$)|^prisma\/data\/.*\.json$/
const layerOf = (path: string) =>
	besides.test(path) ? undefined : layers.find(({ files }) => files.test(path))?.id

/** Returns the imports between layers, without those implied by others. */
export function foldedImports(imports: ReadonlyMap<string, readonly { path: string }[]>): [string, string][] {
	const to = new Map(layers.map(({ id }) => [id, new Set<string>()]))
	for (const [path, taken] of imports)
		for (const { path: other } of taken) {
			const [from, into] = [layerOf(path), layerOf(other)]
			if (from && into && from !== into) to.get(from)?.add(into)
		}
	const reachedFrom = (id: string) => {
		const found = new Set(to.get(id))
		for (const each of found) for (const next of to.get(each) ?? []) found.add(next)
		return found
	}
	// In the order of the layers, so that the picture does not depend on the order of files.
	return layers.flatMap(({ id }) => {
		const direct = layers.map((layer) => layer.id).filter((target) => to.get(id)?.has(target))
		const shown = direct.filter((target) => !direct.some((over) => reachedFrom(over).has(target)))
		return shown.map((target): [string, string] => [id, target])
	})
}

const WIDTH = 164
const box = ({ id, holds }: Layer): WordedBox => ({
	id,
	as: 'other',
	lines: [id],
	note: holds,
	width: WIDTH,
	height: 52,
})
const arrow = (from: string, to: string, as: WordedArrow['as']): WordedArrow => ({
	id: `${from}-${to}`,
	from,
	to,
	as,
	lines: [],
	width: 0,
	height: 0,
})

/** Returns the layers and their imports as shown in the documentation. */
export async function drawnArchitecture(): Promise<string> {
	const { imports } = await importGraph(root)
	const apart = [...imports.keys()].find((path) => !layerOf(path) && !besides.test(path))
	if (apart) throw new Error(`No layer of the picture has ${apart}`)
	const imported = foldedImports(imports)
	const arrows = imported.map(([from, to]) => arrow(from, to, 'other'))
	// Not an import: the server loads the built pages. Drawn as a dashed line.
	const served = arrow('app/server', 'app/routes', 'next')
	const words = { boxes: layers.map(box), arrows: [...arrows, served] }
	const summary = imported.map(([from, to]) => `${from} imports ${to}.`)
	const picture = renderToStaticMarkup(
		<ChartPicture
			chart={{ id: 'architecture', words, places: await layOut(words) }}
			title="Architecture: which folder imports which"
			summary={[...summary, 'app/server serves app/routes.'].join(' ')}
			language="en"
			font={drawnFont}
		/>,
	)
	return `${picture}\n`
}
