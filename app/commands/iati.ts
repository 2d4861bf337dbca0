// `npm run iati -- publisher.json FOLDER` writes the activities and the organization of IATI 2.03 to the folder. A file
// that its schema refuses is not written, so that the last valid one stays. It names each programme that is left out by
// rule and field. Exit code 1 if a file was refused, or in the sample world, which is never published.
import * as z from 'zod'
import type { Publisher } from '#app/domain/iati/activity.ts'
import { languages } from '#workflows/languages.ts'
import './database-only.ts'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIatiFiles } from '#app/domain/iati/build-files.server.ts'
import { env } from '#app/platform/env.server.ts'
import { onDatabase } from './on-database.ts'

const text = () => z.string().trim().min(1)

const publisher = z.strictObject({
	identifier: text(),
	name: z.array(z.strictObject({ language: z.enum(languages), text: text() })).min(1),
	type: z.string().regex(/^\d\d$/),
	email: z.union([z.email(), z.literal('')]),
	website: z.union([z.url(), z.literal('')]),
})

/** Reads the publisher from JSON. Throws with the name of the field that is missing or wrong. */
export function readPublisher(json: string): Publisher {
	const read = publisher.safeParse(JSON.parse(json))
	if (read.success) return read.data
	const [first] = read.error.issues
	throw new Error(`The publisher is not right: ${first?.path.join('.')}: ${first?.message}`)
}

const names = { activities: 'iati-activities.xml', organisations: 'iati-organisations.xml' } as const
const kinds = ['activities', 'organisations'] as const

await onDatabase(env, async () => {
	const [settings, folder] = process.argv.slice(2)
	if (!settings || !folder) throw new Error('Usage: npm run iati -- publisher.json FOLDER')
	if (env.SAMPLE_WORLD) throw new Error('The sample world is never published.')
	const { files, faults, errors, activities } = await buildIatiFiles(
		readPublisher(readFileSync(settings, 'utf8')),
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
