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
		const known = await alone(client, async () => {
			await client.query(table)
			return knownMigrations(client)
		})
		for (const migration of migrations) {
			if (isDone(migration, known)) continue
			const isOurs = await alone(client, async () => {
				// Another process may have applied it meanwhile.
				if (isDone(migration, await knownMigrations(client))) return false
				await client.query(migration.sql)
				await client.query(
					`insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)`,
					[randomUUID(), migration.checksum, migration.name],
				)
				return true
			})
			if (isOurs) applied.push(migration.name)
		}
	} finally {
		await client.end()
	}
	return applied
}

/** Runs `work` in a transaction while no other process migrates; a pooler may give each a connection of its own. */
async function alone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
	await client.query('begin')
	await client.query('select pg_advisory_xact_lock(7261)')
	const result = await work()
	await client.query('commit')
	return result
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
