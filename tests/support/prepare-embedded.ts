import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { fillTemplate } from './fill-template.ts'
import { scratchFolder } from './scratch.ts'

/** A migrated data folder; every test file works on a copy of it. */
export async function prepareEmbedded(project: TestProject) {
	const folder = scratchFolder('template')
	const remove = () => rmSync(folder, { recursive: true, force: true })
	try {
		const database = await startEmbeddedDatabase(folder)
		await fillTemplate(database.connection)
		await database.stop()
	} catch (error) {
		remove()
		throw error
	}
	project.provide('embeddedTemplate', join(folder, 'database'))
	return remove
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The files of a migrated embedded database. */
		embeddedTemplate: string
	}
}
