// `npm run dev`: the server from its sources, and pages that are reloaded after each change.
import '#app/platform/log/ends-plainly.ts'
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import * as database from '#app/platform/database/database.server.ts'
import * as queue from '#app/queue/queue.server.ts'
import { serve } from './serve.ts'

const vite = await createServer({ server: { middlewareMode: true } })
// Vite cannot know what a module exports.
const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<unknown> as Promise<Module>

/**
 * Loads the pages with new copies of all their modules. What the server has opened is passed to each copy: two
 * connections to an embedded database would mix up their results.
 */
async function loadPages() {
	const pages = await load<ServerBuild>('virtual:remix/server-build')
	const { adoptDatabase } = await load<{ adoptDatabase: typeof database.adoptDatabase }>(
		'/app/platform/database/database.server.ts',
	)
	const { adoptQueue } = await load<{ adoptQueue: typeof queue.adoptQueue }>('/app/queue/queue.server.ts')
	adoptDatabase(database.connected())
	adoptQueue(queue.startedQueue())
	return pages
}

serve(loadPages, { files: vite.middlewares, island: '/app/components/island/page.ts' })
