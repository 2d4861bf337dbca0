import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { expect, test } from 'vitest'
import { ignoredRouteFiles } from '../../remix.config.js'
import { manifest, read } from './read.ts'

const routesWith = (environment: Record<string, string>) =>
	Object.keys(flatRoutes('app', ignoredRouteFiles(environment)))

test('what is deployed is built without the inbox of the sample world, and with all else', () => {
	const deployed = routesWith({ NODE_ENV: 'production' })
	expect(deployed.filter((id) => id.startsWith('routes/dev'))).toEqual([])
	const others: Record<string, string>[] = [{}, { NODE_ENV: 'production', VITE_SAMPLE_PAGES: 'false' }]
	for (const other of others) expect(routesWith(other)).toEqual(deployed)
	const shown = routesWith({ NODE_ENV: 'production', VITE_SAMPLE_PAGES: 'true' })
	expect(shown.filter((id) => !deployed.includes(id)).every((id) => /^routes\/dev\./.test(id))).toBe(true)
	expect(shown.length - deployed.length).toBeGreaterThan(2)
	expect(routesWith({ NODE_ENV: 'development' })).toEqual(shown)
})

test('nothing but the demonstration and the tests asks for it', () => {
	expect(manifest.scripts.build).toBe('remix vite:build')
	for (const file of ['Dockerfile', 'compose.yaml', 'package.json'])
		expect(read(file), file).not.toContain('SAMPLE_PAGES')
	expect(read('Dockerfile')).toContain('RUN npm run build ')
})
