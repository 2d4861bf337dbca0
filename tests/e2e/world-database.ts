import pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'

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
export type Admin = { host: string; port: number; user: string; password: string }

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
