// `npm run versions` says which running requests, needs, deliveries and cases the charts of this release would upgrade, and
// ends with 1 when one of them has no state to be upgraded to. Run it against the database before its release.
import { listVersions } from '#app/domain/list-versions.server.ts'
import { readEnv } from '#app/platform/env.server.ts'
import { onDatabase } from './on-database.ts'
import { versionsReport } from './versions-report.ts'

// Only the database is asked: what a server needs besides does not have to be set.
const env = readEnv({ AUTH_SECRET: '-'.repeat(32), SAMPLE_WORLD: 'true', ...process.env })

await onDatabase(env, async () => {
	const { text, exitCode } = versionsReport(await listVersions())
	console.log(text)
	return exitCode
})
