// `npm run versions` says which running requests, needs, deliveries and cases the charts of this release would upgrade, and
// ends with 1 when one of them has no state to be upgraded to. Run it against the database before its release.
import { listVersions } from '#app/domain/list-versions.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { versionsReport } from './versions-report.ts'

// Only the database is asked: what a server needs besides does not have to be set.
const env = readEnv({ AUTH_SECRET: '-'.repeat(32), SAMPLE_WORLD: 'true', ...process.env })

async function openDatabase() {
	if (env.DATABASE_URL)
		return { connection: { connectionString: env.DATABASE_URL, max: 1 }, stop: async () => {} }
	return startEmbeddedDatabase(env.DATA_DIR)
}

try {
	const database = await openDatabase()
	connectDatabase(database.connection)
	const { text, exitCode } = versionsReport(await listVersions())
	console.log(text)
	await disconnectDatabase()
	await database.stop()
	process.exit(exitCode)
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	process.exit(2)
}
