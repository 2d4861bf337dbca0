import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { prepareServer } from './prepare-server.ts'
import { scratchFolder } from './scratch.ts'
import { fillTemplate, type Template } from './templates.ts'

type Templates = Record<Template, string>

// All projects of a run copy the same ones.
const holder = globalThis as typeof globalThis & { embeddedTemplates?: Promise<Templates> | undefined }

async function makeTemplate(name: Template, from?: string): Promise<string> {
	const folder = scratchFolder('template')
	try {
		if (from) cpSync(join(from, 'database'), join(folder, 'database'), { recursive: true })
		const database = await startEmbeddedDatabase(folder)
		await fillTemplate(name, database.connection)
		await database.stop()
		return folder
	} catch (error) {
		rmSync(folder, { recursive: true, force: true })
		throw error
	}
}

async function makeTemplates(): Promise<Templates> {
	const migrated = await makeTemplate('migrated')
	return { migrated, world: await makeTemplate('world', migrated) }
}

/** Prepares the data folders that every test file copies. */
async function prepareEmbedded(project: TestProject) {
	holder.embeddedTemplates ??= makeTemplates()
	const { migrated, world } = await holder.embeddedTemplates
	project.provide('embeddedTemplates', {
		migrated: join(migrated, 'database'),
		world: join(world, 'database'),
	})
	return () => {
		for (const folder of [migrated, world]) rmSync(folder, { recursive: true, force: true })
	}
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The files of embedded databases to copy. */
		embeddedTemplates: Templates
	}
}

/** Runs once for each project with files to run, and returns its cleanup. */
export default async (project: TestProject) =>
	project.config.env.TEST_DATABASE === 'postgres'
		? (await prepareServer(project)).remove
		: prepareEmbedded(project)
