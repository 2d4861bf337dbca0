// `npm run rotate-factor-key` closes every second factor and backup code with FACTOR_KEY, while FACTOR_KEY_BEFORE (or the
// key derived from AUTH_SECRET) still opens them. Run it with the environment of the server, as often as you like; once it
// says that nothing was left to do, FACTOR_KEY_BEFORE may go.
import { sealFactorsAnew } from '#app/domain/sign-in/seal-factors-anew.server.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/embedded-database/start.ts'
import { env } from '#app/platform/env.server.ts'

// Nothing is sent from here: where e-mail goes does not have to be said.
process.env.SAMPLE_WORLD ??= 'true'

async function openDatabase() {
	if (env.DATABASE_URL)
		return { connection: { connectionString: env.DATABASE_URL, max: 1 }, stop: async () => {} }
	return startEmbeddedDatabase(env.DATA_DIR)
}

try {
	const database = await openDatabase()
	connectDatabase(database.connection)
	const { factors, backupCodes } = await sealFactorsAnew()
	console.log(`Second factors: ${factors.sealed} sealed anew, ${factors.unchanged} unchanged`)
	console.log(`Backup codes: ${backupCodes.sealed} sealed anew, ${backupCodes.unchanged} unchanged`)
	await disconnectDatabase()
	await database.stop()
	process.exit(0)
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	process.exit(2)
}
