// `npm run drawings`: draws the process charts and the architecture for the documentation, one file each.
import '#app/platform/log/ends-plainly.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chartNames } from '#workflows/charts.ts'
import { drawnArchitecture, drawnChart } from './drawn-architecture.tsx'
import { root } from './prepared.mjs'

function keep(path: string, picture: string) {
	writeFileSync(join(root, path), picture)
	console.log(path)
}

for (const name of chartNames) keep(`workflows/drawings/${name}.svg`, await drawnChart(name))
keep('app/architecture.svg', await drawnArchitecture())
