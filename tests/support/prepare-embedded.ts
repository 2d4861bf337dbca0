import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { fillTemplate } from './fill-template.ts'
import { scratchFolder } from './scratch.ts'

// All projects of a run copy the same one.
const holder = globalThis as typeof globalThis & { embeddedTemplate?: Promise<string> | undefined }

async function makeTemplate(): Promise<string> {
	const folder = scratchFolder('template')
	try {
		const database = await startEmbeddedDatabase(folder)
		await fillTemplate(database.connection)
		await database.stop()
		return folder
	} catch (error) {
		rmSync(folder, { recursive: true, force: true })
		throw error
	}
}

/** A migrated data folder; every test file works on a copy of it. */
export async function prepareEmbedded(project: TestProject) {
	holder.embeddedTemplate ??= makeTemplate()
	const folder = await holder.embeddedTemplate
	project.provide('embeddedTemplate', join(folder, 'database'))
	return () => rmSync(folder, { recursive: true, force: true })
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The files of a migrated embedded database. */
		embeddedTemplate: string
	}
}
