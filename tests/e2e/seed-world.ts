import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { scratchFolder } from '#tests/support/scratch.ts'
import { lettersAreSent } from './sent-letters.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** A data folder with the sample world; it is copied, never used directly. */
		seededWorld: string
	}
}

/** Fills the sample world once for every browser test. */
export default async function seedWorld(project: TestProject) {
	const folder = scratchFolder('world')
	const server = await startServer({ DATA_DIR: folder })
	// No copy of the world needs to send them again.
	await lettersAreSent(server.address)
	await server.stop()
	project.provide('seededWorld', folder)
	return () => rmSync(folder, { recursive: true, force: true })
}
