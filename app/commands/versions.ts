// `npm run versions` says which running requests, needs, deliveries and cases the charts of this release would upgrade, and
// ends with 1 when one of them has no state to be upgraded to. Run it against the database before its release.
import './on-database.ts'
import { listVersions } from '#app/domain/administration/maintenance.server.ts'
import { env } from '#app/platform/env.server.ts'
import { appliedMigrations, listMigrations, notesForOperators } from '#prisma/migrate.ts'
import { onDatabase } from './on-database.ts'
import { versionsReport } from './versions-report.ts'

await onDatabase(env, async (connection) => {
	const applied = await appliedMigrations(connection)
	const pending = listMigrations()
		.map(({ name }) => name)
		.filter((name) => !applied.includes(name))
	for (const note of notesForOperators(pending)) console.log(`After this upgrade  ${note}`)
	const { text, exitCode } = versionsReport(await listVersions())
	console.log(text)
	return exitCode
})
