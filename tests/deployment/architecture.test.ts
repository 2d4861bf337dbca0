import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { drawnArchitecture, foldedImports } from '#app/commands/drawn-architecture.tsx'
import { read } from './read.ts'

const picture = read('app/architecture.svg')

test('the picture shows what the sources import', async () => {
	const current = picture === (await drawnArchitecture())
	expect(current, 'app/architecture.svg is out of date: npm run drawings').toBe(true)
}, 120_000)

test('the picture has a name, says in words what it draws, and fits 800 pixels', () => {
	expect(picture).toContain('role="img" aria-labelledby="architecture-title architecture-summary"')
	expect(picture).toMatch(/<title id="architecture-title">Architecture/)
	expect(picture).toMatch(/<desc id="architecture-summary">.*app\/domain imports app\/forms\./)
	expect(Number(picture.match(/ width="(\d+)"/)?.[1])).toBeLessThanOrEqual(800)
})

test('the command that draws it can be loaded without a build', async () => {
	const load = "await import('#app/commands/drawn-architecture.tsx'); process.exit()"
	const env = { ...process.env, NODE_ENV: 'production' as const }
	await promisify(execFile)('node', ['--import', 'tsx', '--input-type=module', '-e', load], { env })
}, 120_000)

test('an arrow that follows from two others is omitted', () => {
	const folded = foldedImports(
		new Map([
			[
				'app/routes/page.tsx',
				[{ path: 'app/domain/read.ts' }, { path: 'workflows/chart.ts' }, { path: 'app/routes/part.tsx' }],
			],
			['app/domain/read.ts', [{ path: 'workflows/chart.ts' }, { path: 'app/queue/queue.server.ts' }]],
			['app/queue/worker.server.ts', [{ path: 'app/domain/read.ts' }]],
		]),
	)
	expect(folded).toEqual([
		['app/routes', 'app/domain'],
		['app/queue', 'app/domain'],
		['app/domain', 'queue.server.ts'],
		['app/domain', 'workflows'],
	])
})
