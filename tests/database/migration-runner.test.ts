import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Migration } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { openDatabase, type TestDatabase } from '#tests/support/database.ts'

const onServer = process.env.TEST_DATABASE === 'postgres'
let database: TestDatabase
const opened: pg.Client[] = []
async function connect() {
	const client = new pg.Client(database.connection)
	await client.connect()
	opened.push(client)
	return client
}
const ask = async (sql: string) => {
	const client = new pg.Client(database.connection)
	await client.connect()
	return (await client.query(sql).finally(() => client.end())).rows
}
const planned = (name: string, sql: string, more: Partial<Migration> = {}): Migration[] => [
	{ name, sql, checksum: name, stopsOlder: false, concurrent: false, ...more },
]
const validIndexes = (name: string) =>
	ask(`select from pg_index where indexrelid = to_regclass('${name}') and indisvalid`)

beforeAll(async () => {
	database = await openDatabase()
})
afterAll(async () => {
	for (const client of opened) await client.end()
	await database.stop()
})

test('what older releases cannot work with is recorded with the migration', async () => {
	await migrate(database.connection, planned('a_borne', 'select 1'))
	await migrate(database.connection, planned('a_stopping', 'select 1', { stopsOlder: true }))
	expect(
		await ask(
			`select migration_name as name, logs from _prisma_migrations where migration_name ~ '^a_' order by 1`,
		),
	).toEqual([
		{ name: 'a_borne', logs: null },
		{ name: 'a_stopping', logs: 'stops older releases' },
	])
})

test('a migration that builds an index beside other work is applied on either database', async () => {
	const sql = '-- Looks by day.\ncreate index concurrently look_at_idx on last_look (at);\n'
	const applied = await migrate(database.connection, planned('b_index', sql, { concurrent: true }))
	expect(applied).toEqual(['b_index'])
	expect(await validIndexes('look_at_idx')).toHaveLength(1)
	await migrate(
		database.connection,
		planned('b_index_gone', 'drop index concurrently look_at_idx;', { concurrent: true }),
	)
	expect(await validIndexes('look_at_idx')).toHaveLength(0)
})

describe.runIf(onServer)('on a server', () => {
	test('nobody waits behind a migration that waits for a table in use', async () => {
		const holder = await connect()
		await holder.query('begin')
		await holder.query('select from last_look')
		let isApplied = false
		const migrated = migrate(
			database.connection,
			planned('c_column', 'alter table last_look add column place text'),
		).then(() => {
			isApplied = true
		})
		const waits = async () =>
			(await ask(`select from pg_locks where relation = 'last_look'::regclass and not granted`)).length > 0
		await expect.poll(waits, { timeout: 30_000 }).toBe(true)
		// Answered although the table is still in use, since the migration steps back.
		await ask('select from last_look')
		expect(isApplied).toBe(false)
		await holder.query('commit')
		await migrated
		expect(await ask('select place from last_look')).toEqual([])
	})

	test('of a page and a migration that wait for each other, the migration is the one that tries again', async () => {
		const page = await connect()
		await page.query('begin')
		await page.query('select from last_look')
		const sql = 'lock table audit_head; select pg_sleep(0.4); alter table last_look add column remark text'
		const migrated = migrate(database.connection, planned('c_crossed', sql))
		const holds = async () =>
			(
				await ask(
					`select from pg_locks where relation = 'audit_head'::regclass and mode = 'AccessExclusiveLock' and granted`,
				)
			).length > 0
		await expect.poll(holds, { timeout: 30_000 }).toBe(true)
		// Waits before the migration does, so that PostgreSQL would find the two from here.
		await page.query('select from audit_head')
		await page.query('commit')
		await migrated
		expect(await ask('select remark from last_look')).toEqual([])
	})

	test('an index is built while others write, and what a broken-off attempt left is built again', async () => {
		// As a process that was killed while it built leaves it.
		await ask('create index look_kind_idx on last_look (kind)')
		const admin = await connect()
		await admin.query('begin')
		await admin.query('lock table last_look in row exclusive mode')
		const sql = 'create index concurrently look_kind_idx on last_look (kind, at);'
		const migrated = migrate(database.connection, planned('d_index', sql, { concurrent: true }))
		const builds = async () =>
			(
				await ask(
					`select from pg_stat_activity where query ~ '^(drop|create) index concurrently' and wait_event_type = 'Lock'`,
				)
			).length > 0
		await expect.poll(builds, { timeout: 30_000 }).toBe(true)
		// Another writer is not kept waiting.
		await ask(`update last_look set at = now()`)
		await admin.query('commit')
		await migrated
		const [index] = await ask(`select indexdef from pg_indexes where indexname = 'look_kind_idx'`)
		expect(index).toMatchObject({ indexdef: expect.stringContaining('(kind, at)') })
	})

	test('two processes that build the same index at once build it once', async () => {
		const sql = 'create index concurrently look_twice_idx on last_look (at, kind);'
		const both = await Promise.all(
			[1, 2].map(() => migrate(database.connection, planned('e_index', sql, { concurrent: true }))),
		)
		expect(both.flat()).toEqual(['e_index'])
		expect(await validIndexes('look_twice_idx')).toHaveLength(1)
	})

	test('a migration for outside a transaction may hold nothing else', async () => {
		const sql = 'create index concurrently x on last_look (at); drop table last_look;'
		await expect(migrate(database.connection, planned('f_mixed', sql, { concurrent: true }))).rejects.toThrow(
			'f_mixed may hold nothing but',
		)
		expect(await ask('select from last_look')).toEqual([])
	})
})
