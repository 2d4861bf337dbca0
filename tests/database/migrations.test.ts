import { expect, test } from 'vitest'
import { listMigrations, migrate } from '#prisma/migrate.ts'
import { asOwner, openDatabase, useDatabase } from '#tests/support/database.ts'

useDatabase()

test('every migration was applied once, whole, in order', async () => {
	const rows = await asOwner<{ migration_name: string; checksum: string; finished: boolean }>(
		`select migration_name, checksum, finished_at is not null as finished from _prisma_migrations order by finished_at, migration_name`,
	)
	expect(rows).toEqual(
		listMigrations().map(({ name, checksum }) => ({ migration_name: name, checksum, finished: true })),
	)
})

test('a migrated database needs nothing more', async () => {
	const database = await openDatabase()
	expect(await migrate(database.connection)).toEqual([])
	await database.stop()
})

test('an applied migration that was edited is refused by name', async () => {
	const [first] = listMigrations()
	const database = await openDatabase()
	const pool = new (await import('pg')).default.Pool(database.connection)
	await pool.query('update _prisma_migrations set checksum = $1 where migration_name = $2', [
		'other',
		first?.name,
	])
	await pool.end()
	await expect(migrate(database.connection)).rejects.toThrow(`${first?.name} was changed`)
	await database.stop()
})
