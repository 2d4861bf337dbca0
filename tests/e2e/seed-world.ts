import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { engine } from '#tests/support/engine.mjs'
import { prepareServer } from '#tests/support/prepare-server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { lettersAreSent } from './mail-choices.ts'
import { startServer } from './server.ts'

/** Where a world is: its data folder, and its database if that is on a server. */
export type WorldPlace = { dataDir: string; databaseUrl: string | undefined }

/** Works on a world whose server is stopped, by operations of the domain in this process. */
export async function inWorld<T>({ databaseUrl, dataDir }: WorldPlace, work: () => Promise<T>): Promise<T> {
	const database = databaseUrl ? undefined : await startEmbeddedDatabase(dataDir)
	connectDatabase(database?.connection ?? { connectionString: databaseUrl })
	const queue = await startQueue({ alone: !databaseUrl })
	try {
		return await work()
	} finally {
		await queue.stop({ graceful: false })
		await disconnectDatabase()
		await database?.stop()
	}
}

/** Connection to the database server of the run as its superuser. */
type Admin = { host: string; port: number; user: string; password: string }

/** The database with the sample world; it is copied, never used directly. */
export const seeded = 'sample_world'

/** The file in its data folder once it is filled: empty, or with what went wrong. */
export const worldIsFilled = 'filled'

async function run({ host, port, user, password }: Admin, sql: string) {
	const client = new pg.Client({ host, port, user, password, database: 'postgres' })
	await client.connect()
	await client.query(sql).finally(() => client.end())
}

/** Creates a database for a server of the application and returns its address. */
export async function createWorld(admin: Admin, name: string, template: string): Promise<string> {
	await run(admin, `create database ${name} template ${template} strategy file_copy owner app_login`)
	return `postgres://app_login:${admin.password}@${admin.host}:${admin.port}/${name}`
}

/** Removes it, also when somebody is still connected. */
export const dropWorld = (admin: Admin, name: string) => run(admin, `drop database ${name} with (force)`)

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
