import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { engine } from '#tests/support/engine.mjs'
import { prepareServer } from '#tests/support/prepare-server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { lettersAreSent } from './sent-letters.ts'
import { startServer } from './server.ts'
import { type Admin, createWorld, seeded, unsent, worldIsFilled } from './walk-data.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** A data folder with the sample world, or with its files only if it is on a server; it is copied. */
		seededWorld: string
	}
}

// Every project loads this file again in one process, so they share this through the global object.
const holder = globalThis as typeof globalThis & { sampleWorld?: { folder: string; filled: Promise<void> } }

/**
 * Fills the sample world once for every project that copies it: on the server of the run, or in a data folder. Other
 * tests go on meanwhile, since one process fills it: `untilFilled` waits until it is done.
 */
export default async function seedWorld(project: TestProject) {
	const onServer = engine === 'postgres' ? await prepareServer(project) : undefined
	holder.sampleWorld ??= beginFilling(onServer?.admin)
	const { folder, filled } = holder.sampleWorld
	project.provide('seededWorld', folder)
	return async () => {
		await filled
		rmSync(folder, { recursive: true, force: true })
		await onServer?.remove()
	}
}

function beginFilling(admin: Admin | undefined) {
	const folder = scratchFolder('world')
	const filled = fillWorld(folder, admin).then(
		() => writeFileSync(join(folder, worldIsFilled), ''),
		(error: Error) => writeFileSync(join(folder, worldIsFilled), error.message),
	)
	return { folder, filled }
}

async function fillWorld(folder: string, admin: Admin | undefined) {
	const databaseUrl = admin && (await createWorld(admin, seeded, 'template1'))
	const settings = { DATA_DIR: folder, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
	if (admin) {
		const first = await startServer({ ...settings, WORKER: 'elsewhere' })
		await first.stop()
		await createWorld(admin, unsent, seeded)
	}
	const server = await startServer(settings)
	// No copy of the world needs to send them again.
	await lettersAreSent(server.address)
	await server.stop()
}
