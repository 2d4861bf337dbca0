import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type PgBoss from 'pg-boss'
import { afterAll, beforeAll, inject } from 'vitest'
import { connectDatabase, disconnectDatabase, queuePool } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { scratchFolder } from './scratch.ts'

export type TestDatabase = {
	connection: pg.PoolConfig
	/** The settings by which a command finds the same database. */
	place: { DATABASE_URL: string } | { DATA_DIR: string }
	stop: () => Promise<void>
}

/** A migrated database of its own, on whichever database this project tests; `stop` removes it. */
export const openDatabase = (): Promise<TestDatabase> => open(true)

/** The same without anything in it: no migration was applied. */
export const openEmptyDatabase = (): Promise<TestDatabase> => open(false)

const open = (migrated: boolean) =>
	process.env.TEST_DATABASE === 'postgres' ? openOnServer(migrated) : openEmbedded(migrated)

async function openEmbedded(migrated: boolean): Promise<TestDatabase> {
	const folder = scratchFolder('test')
	if (migrated) cpSync(inject('embeddedTemplate'), join(folder, 'database'), { recursive: true })
	const database = await startEmbeddedDatabase(folder)
	const stop = async () => {
		await database.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	return { connection: database.connection, place: { DATA_DIR: folder }, stop }
}

async function openOnServer(migrated: boolean): Promise<TestDatabase> {
	const admin = inject('server')
	const database = `test_${process.pid}_${Date.now()}`
	const command = async (sql: string) => {
		const client = new pg.Client(admin)
		await client.connect()
		await client.query(sql).finally(() => client.end())
	}
	const template = migrated ? 'migrated' : 'template1'
	await command(`create database ${database} template ${template} owner app_login`)
	const connection = { ...admin, user: 'app_login', database, max: 10 }
	const { host, port, password } = admin
	const place = { DATABASE_URL: `postgres://app_login:${password}@${host}:${port}/${database}` }
	return { connection, place, stop: () => command(`drop database ${database} with (force)`) }
}

let boss: PgBoss | undefined

/** The queue of this file's database; no worker takes from it unless the test starts one. */
export function testQueue(): PgBoss {
	if (!boss) throw new Error('The test has no queue: call useDatabase()')
	return boss
}

/** Connects a database of its own for this test file, with its queue. Tests of one file share the rows they make. */
export function useDatabase() {
	let database: TestDatabase
	beforeAll(async () => {
		database = await openDatabase()
		connectDatabase(database.connection)
		boss = await startQueue({ alone: true })
	})
	afterAll(async () => {
		await boss?.stop({ graceful: true, timeout: 10_000, wait: true })
		await disconnectDatabase()
		await database.stop()
	})
}

/** SQL as the login that owns the tables, past `withActor`: for what no person of the product can do. */
export const asOwner = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
	(await queuePool().query<Row>(sql, values)).rows
