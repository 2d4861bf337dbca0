import pg from 'pg'
import type PgBoss from 'pg-boss'
import { afterAll, beforeAll } from 'vitest'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'

export type Insert = (table: string, row: object) => Promise<unknown>
type Earlier = {
	/** The first migration after the earlier release. */
	before: string
	/** Fills it as the application would, as the system. */
	fill: (insert: Insert) => Promise<void>
	/** Entries in the name of others, which only the owner of the database can write. */
	audit?: () => readonly object[]
	/** A table that no policy lets the system fill, and its rows. */
	others?: { table: string; rows: readonly object[] }
	/** Looks at the filled database before it is migrated, as its owner without policies. */
	look?: (ask: AskOwner) => Promise<void>
}
export type AskOwner = (sql: string) => Promise<Record<string, unknown>[]>

/** Creates a database of an earlier release and migrates it; returns how its owner queries it. */
export function useEarlierRelease({ before, fill, audit = () => [], others, look }: Earlier) {
	let database: TestDatabase
	let client: pg.Client
	let boss: PgBoss
	beforeAll(async () => {
		database = await openEmptyDatabase()
		await migrate(
			database.connection,
			listMigrations().filter(({ name }) => name < before),
		)
		client = new pg.Client(database.connection)
		await client.connect()
		await client.query(`begin; set local role app_user; select set_config('app.role', 'system', true)`)
		await fill(insert)
		await client.query('commit')
		for (const entry of audit()) await insert('audit_entry', entry)
		if (others) {
			await client.query(`alter table ${others.table} no force row level security`)
			for (const row of others.rows) await insert(others.table, row)
			await client.query(`alter table ${others.table} force row level security`)
		}
		if (look) await look(ask)
		await migrate(database.connection)
		connectDatabase(database.connection)
		boss = await startQueue({ alone: true })
	})
	afterAll(async () => {
		await boss.stop({ graceful: true, timeout: 10_000, wait: true })
		await disconnectDatabase()
		await client.end()
		await database.stop()
	})

	const insert: Insert = (table, row) => {
		const names = Object.keys(row)
		const places = names.map((_, index) => `$${index + 1}`)
		const columns = names.map((name) => `"${name}"`)
		return client.query(
			`insert into ${table} (${columns.join()}) values (${places.join()})`,
			Object.values(row),
		)
	}
	const ask: AskOwner = async (sql) => (await client.query<Record<string, unknown>>(sql)).rows
	return ask
}
