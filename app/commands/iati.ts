// `npm run iati -- publisher.json FOLDER` writes the activities and the organization of IATI 2.03 to the folder. A file
// that its schema or a rule refuses is not written, so that the last valid one stays. It names each programme that is left out by
// rule and field. Exit code 1 if a file was refused, or in the sample world, which is never published.
import './database-only.ts'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIatiFiles } from '#app/domain/iati/build-files.server.ts'
import { readPublisher } from '#app/domain/iati/read-publisher.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { env } from '#app/platform/env.server.ts'
import { onDatabase } from './on-database.ts'

const names = { activities: 'iati-activities.xml', organisations: 'iati-organisations.xml' } as const
const kinds = ['activities', 'organisations'] as const

await onDatabase(env, async () => {
	const [settings, folder] = process.argv.slice(2)
	if (!settings || !folder) throw new Error('Usage: npm run iati -- publisher.json FOLDER')
	if (env.SAMPLE_WORLD) throw new Error('The sample world is never published.')
	const { files, faults, errors, activities } = await buildIatiFiles(
		readPublisher(readFileSync(settings, 'utf8')),
		{ words: activityWords },
	)
	for (const { rule, field, activityId } of faults)
		console.log(`Left out  ${activityId}  rule ${rule}  ${field}`)
	for (const kind of kinds) {
		for (const error of errors[kind]) console.log(`Refused  ${names[kind]}:${error}`)
		if (errors[kind].length > 0 || (kind === 'activities' && activities === 0)) continue
		const path = join(folder, names[kind])
		writeFileSync(`${path}.new`, files[kind])
		renameSync(`${path}.new`, path)
	}
	console.log(`${activities} activities`)
	return kinds.some((kind) => errors[kind].length > 0) ? 1 : 0
})
