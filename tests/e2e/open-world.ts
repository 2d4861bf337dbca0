import { cpSync, rmSync } from 'node:fs'
import { inject } from 'vitest'
import { scratchFolder } from '#tests/support/scratch.ts'
import { type RunningServer, startServer } from './server.ts'

export type World = RunningServer & { end: () => Promise<void> }

/** A server on a copy of the sample world, fresh for one test file or one walk; `end` stops it and removes the copy. */
export async function openWorld(settings: Record<string, string> = {}): Promise<World> {
	const folder = scratchFolder('walk')
	// A socket cannot be copied; each server makes its own.
	cpSync(inject('seededWorld'), folder, { recursive: true, filter: (path) => !path.endsWith('sockets') })
	const server = await startServer({ ...settings, DATA_DIR: folder })
	return {
		...server,
		async end() {
			await server.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
