import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

export type Migration = { name: string; sql: string; checksum: string }

/** Every migration, oldest first. */
export const listMigrations = (): Migration[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => {
			const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
			return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1))

/** Returns the notes for operators of these migrations: the texts of their `operators.txt`, in order. */
export const notesForOperators = (names: readonly string[]): string[] =>
	names
		.map((name) => join(folder, name, 'operators.txt'))
		.filter((path) => existsSync(path))
		.map((path) => readFileSync(path, 'utf8').trim())

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
 * process at a time. Records them in Prisma's own table. Throws if an applied migration was edited.
 */
export async function migrate(connection: pg.ClientConfig, migrations = listMigrations()): Promise<string[]> {
	const client = new pg.Client(connection)
	await client.connect()
	const applied: string[] = []
	try {
		await client.query('select pg_advisory_lock(7261)')
		await client.query(table)
		const done = await client.query(
			'select migration_name, checksum from _prisma_migrations where finished_at is not null',
		)
		const known = new Map(done.rows.map((row) => [row.migration_name, row.checksum]))
		for (const { name, sql, checksum } of migrations) {
			if (known.has(name)) {
				if (known.get(name) !== checksum)
					throw new Error(`Migration ${name} was changed after it had been applied`)
				continue
			}
			await client.query('begin')
			await client.query(sql)
			await client.query(
				`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)`,
				[randomUUID(), checksum, name],
			)
			await client.query('commit')
			applied.push(name)
		}
		await client.query('select pg_advisory_unlock(7261)')
	} finally {
		await client.end()
	}
	return applied
}
