// `npm run bench`: how fast the product is against what it stands on, all in one run, since only the ratios mean
// anything on another machine. Prints the figures with their aims and fails for none of them.
import { execFileSync } from 'node:child_process'
import { isBuilt, withSamplePages } from '#app/commands/prepared.mjs'
import { startServer } from '#tests/e2e/server.ts'
import type { Figure } from './table.ts'
import { print } from './table.ts'

process.env.NODE_ENV = 'production'
process.env.SAMPLE_WORLD = 'true'
process.env.LOG_LEVEL = 'silent'
process.env.AUTH_SECRET ??= 'a secret that only the measurements know'
// Read after the environment is set.
const { stepsEmbedded, stepsOnServer } = await import('./steps.ts')
const { allocation } = await import('./allocation.ts')
const { door } = await import('./door.ts')
const { isolation } = await import('./isolation.ts')
const { memory, memoryNow } = await import('./memory.ts')
const { pages } = await import('./pages.ts')
const { ranking } = await import('./ranking.ts')
const { sizes } = await import('./sizes.ts')
const { weights } = await import('./weights.ts')

if (!isBuilt()) execFileSync('npm', ['run', 'build'], { stdio: 'ignore', env: withSamplePages })

async function demoServer(): Promise<Figure[]> {
	const started = Date.now()
	const server = await startServer()
	const ready: Figure = {
		what: 'first start with the sample world',
		value: `${(Date.now() - started) / 1000} s`,
	}
	try {
		const figures = [ready, memoryNow()]
		for (const part of [pages, memory, weights, door]) figures.push(...(await part(server.address)))
		return figures
	} finally {
		await server.stop()
	}
}

const started = Date.now()
const figures: Figure[] = []
for (const part of [stepsOnServer, stepsEmbedded, ranking, allocation, sizes, isolation, demoServer])
	figures.push(...(await part()))
print(figures)
console.log(
	`\nMeasured in ${Math.round((Date.now() - started) / 1000)} s, everything on this machine at once.`,
)
process.exit(0)
