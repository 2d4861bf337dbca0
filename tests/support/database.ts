import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type PgBoss from 'pg-boss'
import { afterAll, beforeAll, inject } from 'vitest'
import { connectDatabase, disconnectDatabase, queuePool } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { scratchFolder } from './scratch.ts'
import type { Template } from './templates.ts'

export type TestDatabase = {
	connection: pg.PoolConfig
	/** Settings by which a command finds the same database. */
	place: { DATABASE_URL: string } | { DATA_DIR: string }
	stop: () => Promise<void>
}

/** Opens a separate database of the tested kind; `stop` removes it. */
export const openDatabase = (template: Template = 'migrated'): Promise<TestDatabase> => open(template)

/** The same, empty: no migration is applied. */
export const openEmptyDatabase = (): Promise<TestDatabase> => open('template1')

const open = (template: Template | 'template1') =>
	process.env.TEST_DATABASE === 'postgres' ? openOnServer(template) : openEmbedded(template)

async function openEmbedded(template: Template | 'template1'): Promise<TestDatabase> {
	const folder = scratchFolder('test')
	if (template !== 'template1')
		cpSync(inject('embeddedTemplates')[template], join(folder, 'database'), { recursive: true })
	const database = await startEmbeddedDatabase(folder)
	const stop = async () => {
		await database.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	return { connection: database.connection, place: { DATA_DIR: folder }, stop }
}

let opened = 0

async function openOnServer(template: Template | 'template1'): Promise<TestDatabase> {
	const admin = inject('server')
	const database = `test_${process.pid}_${Date.now()}_${opened++}`
	const command = async (sql: string) => {
		const client = new pg.Client({ ...admin, database: 'postgres' })
		await client.connect()
		await client.query(sql).finally(() => client.end())
	}
	await command(`create database ${database} template ${template} strategy file_copy owner app_login`)
	const connection = { ...admin, user: 'app_login', database, max: 10 }
	const { host, port, password } = admin
	const place = { DATABASE_URL: `postgres://app_login:${password}@${host}:${port}/${database}` }
	return { connection, place, stop: () => command(`drop database ${database} with (force)`) }
}

let boss: PgBoss | undefined

/** Returns the queue of this file's database; without a worker, unless the test starts one. */
export function testQueue(): PgBoss {
	if (!boss) throw new Error('The test has no queue: call useDatabase()')
	return boss
}

/** Connects a separate database with its queue for this test file. Tests of one file share their rows. */
export function useDatabase(template?: Template) {
	let database: TestDatabase
	beforeAll(async () => {
		database = await openDatabase(template)
		connectDatabase(database.connection)
		boss = await startQueue({ alone: true })
	})
	afterAll(async () => {
		await boss?.stop({ graceful: true, timeout: 10_000, wait: true })
		await disconnectDatabase()
		await database.stop()
	})
}

/** Runs SQL as the owner of the tables, without `withActor`: for changes that no user can make. */
export const asOwner = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
	(await queuePool().query<Row>(sql, values)).rows
