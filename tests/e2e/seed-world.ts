import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { engine } from '#tests/support/engine.mjs'
import { prepareServer } from '#tests/support/prepare-server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { lettersAreSent } from './sent-letters.ts'
import { startServer } from './server.ts'
import { type Admin, createWorld, seeded, worldIsFilled } from './world-database.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** A data folder with the sample world, or with its files only if it is on a server; it is copied. */
		seededWorld: string
	}
}

/**
 * Fills the sample world once for every browser test: on the server of the run, or in a data folder. Other tests go on
 * meanwhile, since one process fills it: `openWorld` waits until it is done.
 */
export default async function seedWorld(project: TestProject) {
	const folder = scratchFolder('world')
	const onServer = engine === 'postgres' ? await prepareServer(project) : undefined
	project.provide('seededWorld', folder)
	const filled = fillWorld(folder, onServer?.admin).then(
		() => writeFileSync(join(folder, worldIsFilled), ''),
		(error: Error) => writeFileSync(join(folder, worldIsFilled), error.message),
	)
	return async () => {
		await filled
		rmSync(folder, { recursive: true, force: true })
		await onServer?.remove()
	}
}

async function fillWorld(folder: string, admin: Admin | undefined) {
	const databaseUrl = admin && (await createWorld(admin, seeded, 'template1'))
	const server = await startServer({ DATA_DIR: folder, ...(databaseUrl && { DATABASE_URL: databaseUrl }) })
	// No copy of the world needs to send them again.
	await lettersAreSent(server.address)
	await server.stop()
}
