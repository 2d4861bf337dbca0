// `npm run versions` lists the open requests, needs, deliveries and cases that the charts of this release would
// upgrade; exit code 1 if one cannot be upgraded. Run it against the database before the release.
import './database-only.ts'
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
