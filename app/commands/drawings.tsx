// `npm run drawings`: draws the charts again for the documentation, one file for each.
import '#app/platform/ends-plainly.ts'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chartNames } from '#workflows/charts.ts'
import { drawnChart } from './drawn-chart.tsx'

for (const name of chartNames) {
	const path = fileURLToPath(new URL(`../../workflows/drawings/${name}.svg`, import.meta.url))
	writeFileSync(path, await drawnChart(name))
	console.log(`workflows/drawings/${name}.svg`)
}
