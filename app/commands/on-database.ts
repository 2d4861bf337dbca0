import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { openDatabase } from '#app/platform/open-database.server.ts'
import { watchCommand } from './watch-command.ts'

type Place = Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>

/** Runs a command on the database and ends the process with the code it answers; with 2, and why, when it fails. */
export async function onDatabase(place: Place, work: () => Promise<number>): Promise<never> {
	watchCommand()
	try {
		const database = await openDatabase(place, 1)
		connectDatabase(database.connection)
		const exitCode = await work()
		await disconnectDatabase()
		await database.stop()
		process.exit(exitCode)
	} catch (error) {
		console.error(error instanceof Error ? error.message : error)
		process.exit(2)
	}
}
