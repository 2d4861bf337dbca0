import type { Server } from 'node:http'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll } from 'vitest'
import * as entry from '#app/entry.server.tsx'

import { createBeat, createLeases } from '#app/queue/leases.server.ts'
import * as root from '#app/root.tsx'
import { createApp } from '#app/server/app.ts'
import { createWebServer } from '#app/server/web-server.ts'
import remixConfig from '../../remix.config.js'
import { webAddressOf } from './listening.ts'

const modules = import.meta.glob('../../app/routes/**/*.{ts,tsx}') as Record<string, () => Promise<object>>

/** Every route as in the build, read from the files, so that new ones are included. */
export const routes = Object.values(flatRoutes('app', remixConfig.ignoredRouteFiles))

/** Returns the address of a route; `given` supplies each parameter. */
export const addressOf = (path: string | undefined, given: (name: string) => string) =>
	`/${(path ?? '').replace(/:(\w+)\??/g, (_, name: string) => given(name)).replace('*', 'not/there')}`

type More = Record<string, { path: string; module: object }>

/** Builds the server code from the sources; `more` are additional routes. */
async function builtFromSource(more: More): Promise<ServerBuild> {
	const loaded = await Promise.all(
		routes.map(async ({ file, ...route }) => {
			const module = await modules[`../../app/${file}`]?.()
			return [route.id, { ...route, module }] as const
		}),
	)
	const added = Object.entries(more).map(([id, route]) => [id, { id, parentId: 'root', ...route }] as const)
	const all: Record<string, object & { id: string }> = Object.fromEntries([
		['root', { id: 'root', path: '', module: root }],
		...loaded,
		...added,
	])
	const described = Object.fromEntries(
		Object.values(all).map((route) => [route.id, { ...route, module: `/assets/${route.id}.js` }]),
	)
	return {
		entry: { module: entry },
		routes: all,
		assets: {
			entry: { module: '/assets/entry.js', imports: [] },
			routes: described,
			url: '/assets/manifest.js',
			version: '1',
		},
		future: remixConfig.future,
		publicPath: '/',
		assetsBuildDirectory: 'build/client',
		isSpaMode: false,
		basename: '/',
		// Of a build, the server reads only the parts above.
	} as unknown as ServerBuild
}

/** Starts the whole web application on its own port, from the sources, on the database of this test file. */
export function useWholeApp(more: More = {}) {
	let server: Server
	const running = { address: '' }
	beforeAll(async () => {
		server = createWebServer(createApp(await builtFromSource(more)))
		running.address = await webAddressOf(server)
	})
	afterAll(() => {
		server?.closeAllConnections()
		server?.close()
	})
	return running
}

/**
 * Returns the response of `/health/ready` with a worker that has just started: it is not missing, and the jobs that no
 * worker takes in a test are not late.
 */
export async function askWhetherReady(address: string): Promise<Response> {
	await createBeat(createLeases())()
	return fetch(`${address}/health/ready`)
}

/** Returns the routes that accept a form. */
export async function routesThatAct() {
	const acts = await Promise.all(
		routes.map(async ({ file }) => 'action' in ((await modules[`../../app/${file}`]?.()) ?? {})),
	)
	return routes.filter((_, at) => acts[at])
}
