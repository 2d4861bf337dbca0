import '#app/platform/log/ends-plainly.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { openDatabase } from '#app/platform/database/open-database.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { empty, plainError } from '#app/platform/log/plain-error.ts'
import { appliedMigrations } from '#prisma/migrate.ts'
import { requireWithinWindow } from '#prisma/schema-window.ts'

type DatabaseSettings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'ROLLBACK'>

/**
 * Runs a command on a migrated database, which no newer release has migrated further, and exits with the code that it
 * returns; if it fails, with 2 and a message in one line.
 */
export async function onDatabase(
	place: DatabaseSettings,
	work: (connection: pg.PoolConfig) => Promise<number>,
): Promise<never> {
	try {
		if (!place.DATABASE_URL && !existsSync(join(place.DATA_DIR, 'database')))
			throw new Error(
				`There is no database in ${place.DATA_DIR}. Check DATA_DIR, or set DATABASE_URL; npm start makes a new one.`,
			)
		const database = await openDatabase(place, 1)
		if ((await appliedMigrations(database.connection)).length === 0) throw new Error(empty)
		await requireWithinWindow(database.connection, { goesBack: place.ROLLBACK })
		connectDatabase(database.connection)
		const exitCode = await work(database.connection)
		await disconnectDatabase()
		await database.stop()
		process.exit(exitCode)
	} catch (error) {
		console.error(plainError(error))
		process.exit(2)
	}
}
