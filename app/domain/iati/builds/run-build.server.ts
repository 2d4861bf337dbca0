import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemActor } from '#app/platform/actor.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { incomingFolder, makeFolder } from '#app/platform/files/incoming.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { iatiFiles, type SchemaErrors } from '#workflows/iati/build.ts'
import type { buildIatiFiles } from '../build-files.server.ts'
import type { ActivityWords } from '../compose-delivery.ts'
import { loadPublisher, publisherOf } from '../publisher-settings.server.ts'
import {
	endBuild,
	endBuildInFailure,
	type StartedBuild,
	type StoredFile,
	startBuild,
	tellStage,
} from './build-steps.server.ts'

/**
 * Builds the files of IATI that were ordered, and publishes those that are valid; the last valid one of each name stays
 * otherwise. `words` describe the activities. After a crash it starts again. Administrators are notified of an invalid build, which is not repeated.
 */
export async function runBuild({ buildId }: { buildId: string }, words: ActivityWords): Promise<void> {
	const started = await startBuild(buildId)
	if (!started) return
	const publisher = await readAs(systemActor, (read) => loadPublisher(read))
	if (!publisher) return void (await endBuildInFailure(started, 'notSet'))
	try {
		// Writing and checking XML is much to load for a worker that may never need it.
		const { buildIatiFiles } = await import('../build-files.server.ts')
		const built = await buildIatiFiles(publisherOf(publisher.settings), {
			words,
			ofSamples: started.isPreview,
			tell: (stage) => tellStage(started, stage),
		})
		await tellStage(started, 'storing')
		await publish(started, built)
	} catch (error) {
		if (error instanceof DatabaseAway) throw error
		log.error({ err: error, build: buildId }, 'files of IATI not built')
		await endBuildInFailure(started, storageProblemOf(error) ? 'storageFull' : 'failed')
	}
}

type BuiltFiles = Awaited<ReturnType<typeof buildIatiFiles>>

async function publish(started: StartedBuild, { files, faults, errors, activities, isEmpty }: BuiltFiles) {
	const refused: SchemaErrors = Object.fromEntries(
		iatiFiles.filter((name) => errors[name].length > 0).map((name) => [name, errors[name]]),
	)
	const empty = isEmpty ? (['activities'] as const) : []
	const valid = iatiFiles.filter((name) => !refused[name] && (name !== 'activities' || activities > 0))
	const stored: StoredFile[] = []
	let unneeded: string[] | null = null
	try {
		for (const name of valid) stored.push({ name, ...(await store(files[name])) })
		unneeded = await endBuild(started, { files: stored, empty, faults, errors: refused, activities })
	} finally {
		for (const key of unneeded ?? stored.map(({ fileKey }) => fileKey)) await removeFile(key)
	}
}

async function store(content: string) {
	const [fileKey, folder] = [newId(), incomingFolder()]
	const path = join(folder, `iati-${fileKey}`)
	const bytes = Buffer.from(content)
	await makeFolder(folder)
	try {
		await writeFile(path, bytes, { mode: 0o600 })
		await fileStorage().put(fileKey, path)
	} finally {
		await rm(path, { force: true })
	}
	return { fileKey, fileSize: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
