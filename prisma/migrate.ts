import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { listMigrations, type Migration } from './known-migrations.ts'
import { STOPS_OLDER } from './schema-window.ts'

const table = `create table if not exists _prisma_migrations (
	id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
	logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** Returns the names of the migrations of a database, oldest first; none if it is empty. Changes nothing. */
export async function appliedMigrations(connection: pg.ClientConfig): Promise<string[]> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		const { rows: there } = await client.query(`select to_regclass('public._prisma_migrations') as name`)
		if (!there[0]?.name) return []
		const { rows } = await client.query<{ name: string }>(
			'select migration_name as name from _prisma_migrations where finished_at is not null order by 1',
		)
		return rows.map(({ name }) => name)
	} finally {
		await client.end()
	}
}

/**
 * Migrates the database to the newest schema, or to the migrations given: each migration completely or not at all, one
 * process at a time. Records them in Prisma's own table. Waits for a table in use for seconds only, and tries again
 * later, so that nobody waits behind it. Throws if an applied migration was edited.
 */
export async function migrate(connection: pg.ClientConfig, migrations = listMigrations()): Promise<string[]> {
	const client = new pg.Client(connection)
	await client.connect()
	const applied: string[] = []
	try {
		const known = await alone(client, async () => {
			await client.query(table)
			return knownMigrations(client)
		})
		for (const migration of migrations) {
			if (isDone(migration, known)) continue
			if (await whenFree(() => applyOnce(connection, client, migration))) applied.push(migration.name)
		}
	} finally {
		await client.end()
	}
	return applied
}

/** Applies a migration; false if another process has applied it meanwhile. */
function applyOnce(connection: pg.ClientConfig, client: pg.Client, migration: Migration): Promise<boolean> {
	return alone(client, async () => {
		if (isDone(migration, await knownMigrations(client))) return false
		if (migration.concurrent && !(await isEmbedded(client))) await applyBeside(connection, migration)
		else {
			await client.query(`set local lock_timeout = ${LOCK_MS}`)
			await client.query(asOneTransaction(migration))
		}
		await client.query(
			`insert into _prisma_migrations (id, checksum, migration_name, logs, finished_at, applied_steps_count)
			values ($1, $2, $3, $4, now(), 1)`,
			[randomUUID(), migration.checksum, migration.name, migration.stopsOlder ? STOPS_OLDER : null],
		)
		return true
	})
}

/** The SQL of a migration for a transaction, or for a database that nobody else uses. */
export const asOneTransaction = ({ concurrent, sql }: Migration): string =>
	concurrent ? sql.replaceAll(/\bconcurrently\b/g, '') : sql

/**
 * Milliseconds that a migration waits for a lock, and everybody who comes after it with it. Less than the second after
 * which PostgreSQL looks for two that wait for each other: of the two, the migration is the one that tries again.
 */
const LOCK_MS = 300
const LOCK_TRIES = 60

/** Runs `work` again, after a growing pause, while another transaction holds what it needs to lock: for ten minutes at most. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried += 1)
		try {
			return await work()
		} catch (error) {
			if (!isLocked(error) || tried === LOCK_TRIES) throw error
			await pause(Math.min(200 * tried, 10_000))
		}
}

/** Not given in time, or given up since two waited for each other. */
const lockCodes = ['55P03', '40P01']
const isLocked = (error: unknown) => error instanceof pg.DatabaseError && lockCodes.includes(error.code ?? '')

const isEmbedded = async (client: pg.Client) => {
	const { rows } = await client.query<{ version: string }>('select version()')
	return rows[0]?.version.includes('PGlite') === true
}

/**
 * Builds or drops indexes while others read and write, each by a statement of its own outside a transaction, on a second
 * connection; the first one holds the right to migrate meanwhile. What a broken-off attempt has left is built again.
 */
async function applyBeside(connection: pg.ClientConfig, { name, sql }: Migration) {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		for (const statement of sql.replaceAll(/^--.*$/gm, '').split(';')) {
			if (statement.trim() === '') continue
			const [, index] = concurrentStatement.exec(statement.trim()) ?? []
			if (!index)
				throw new Error(
					`Migration ${name} may hold nothing but "create index concurrently NAME" and "drop index concurrently NAME".`,
				)
			await client.query(`drop index concurrently if exists ${index}`)
			if (/^create/.test(statement.trim())) await client.query(statement)
		}
	} finally {
		await client.end()
	}
}

const concurrentStatement = /^(?:create (?:unique )?|drop )index concurrently ("?\w+"?)/

/**
 * Runs `work` in a transaction while no other process migrates; a pooler may give each a connection of its own. It asks
 * for the right again and again: an index that is built beside other work waits for every statement that waits.
 */
async function alone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
	for (;;) {
		await client.query('begin')
		const { rows } = await client.query('select pg_try_advisory_xact_lock(7261) as mine')
		if (rows[0]?.mine) break
		await client.query('rollback')
		await pause(100)
	}
	try {
		const result = await work()
		await client.query('commit')
		return result
	} catch (error) {
		await client.query('rollback').catch(() => {}) // the connection is lost, and the transaction with it
		throw error
	}
}

async function knownMigrations(client: pg.Client): Promise<Map<string, string>> {
	const { rows } = await client.query<{ migration_name: string; checksum: string }>(
		'select migration_name, checksum from _prisma_migrations where finished_at is not null',
	)
	return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

function isDone({ name, checksum }: Migration, known: ReadonlyMap<string, string>): boolean {
	if (!known.has(name)) return false
	if (known.get(name) !== checksum) throw new Error(`Migration ${name} was changed after it had been applied`)
	return true
}
