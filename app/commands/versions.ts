// `npm run versions` says whether processes of the release before may go on during the upgrade, and lists the open
// requests, needs, deliveries and cases that the charts of this release would upgrade; exit code 1 if one cannot be
// upgraded. Run it against the database before the release.
import './database-only.ts'
import { listVersions } from '#app/domain/administration/maintenance.server.ts'
import { env } from '#app/platform/env.server.ts'
import { listMigrations, notesForOperators, waiversOf } from '#prisma/known-migrations.ts'
import { appliedMigrations } from '#prisma/migrate.ts'
import { onDatabase } from './on-database.ts'
import { rollingReport, versionsReport } from './versions-report.ts'

await onDatabase(env, async (connection) => {
	const applied = await appliedMigrations(connection)
	const pending = listMigrations().filter(({ name }) => !applied.includes(name))
	for (const note of notesForOperators(pending.map(({ name }) => name)))
		console.log(`After this upgrade  ${note}`)
	console.log(
		rollingReport(pending.map((migration) => ({ ...migration, waivers: waiversOf(migration.name) }))),
	)
	const { text, exitCode } = versionsReport(await listVersions())
	console.log(text)
	return exitCode
})
