import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { sightOf } from '#app/domain/jobs/get-jobs.server.ts'
import {
	endInFailure,
	endWithFile,
	reportProgress,
	type Started,
	startJob,
} from '#app/domain/jobs/job-steps.server.ts'
import { exportOfList } from '#app/forms/export.ts'
import { type ExportedTable, MOST_ROWS } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { incomingFolder, makeFolder } from '#app/platform/files/incoming.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import type { JobProblem } from '#workflows/jobs.ts'

/** How often it is recorded how far a job is, in milliseconds. */
const REPORTED = 1_000

/** The job was cancelled, or another worker has started it again. */
class Unwanted extends Error {
	override name = 'Unwanted'
}

/**
 * Writes an ordered export to a file, as its person may read the list now. The file is stored whole or not at all; after a
 * crash it starts again. What is wrong is told on the page of the job, and not tried again.
 */
export async function runExport({ jobId }: { jobId: string }) {
	const job = await startJob(jobId)
	if (!job) return
	try {
		await writeFile(job)
	} catch (error) {
		if (error instanceof Unwanted) return
		if (error instanceof DatabaseAway) throw error
		log.warn({ job: jobId, err: error }, 'export failed')
		await endInFailure(job, problemOf(error))
	}
}

function problemOf(error: unknown): JobProblem {
	if (error instanceof RangeError) return 'beyondSheet'
	if (error instanceof DomainError && error.code !== 'unavailable') return 'mayNotExport'
	return storageProblemOf(error) ? 'storageFull' : 'failed'
}

async function writeFile(job: Started) {
	// The tables of all lists and their words are much to load for a worker that may never need them.
	const [{ tableOf }, { listCsv, listXlsx }] = await Promise.all([
		import('#app/tables/lists.server.ts'),
		import('#app/workbook/list-table.ts'),
	])
	const { list, format, query, language } = job.input
	const actor = await findActingPerson(job.personId)
	const makeTable = tableOf(list)
	const isSame = actor?.role === job.role && actor.stateIso3 === job.stateIso3
	if (!makeTable || !isSame || !hasRightToExport(actor, exportOfList(format)))
		throw new DomainError('refused', 'mayNotExport')
	const sight = sightOf(actor)
	const table = await makeTable(
		actor,
		{ params: new URLSearchParams(query), exportId: null, format },
		language,
	)
	if (format === 'xlsx' && table.count > MOST_ROWS) throw new RangeError('More rows than a sheet can hold')
	const progress = { rows: 0 }
	const followed = { ...table, batches: follow(job, table.batches, progress) }
	const about = translator(language, 'lists')('table.about')
	const content = format === 'csv' ? listCsv(followed) : listXlsx(followed, about, language)
	const [key, folder] = [newId(), incomingFolder()]
	const path = join(folder, `export-${key}`)
	await makeFolder(folder)
	try {
		const { measure, measured } = measuring()
		await pipeline(content, measure, createWriteStream(path, { mode: 0o600 }))
		await fileStorage().put(key, path)
		if (!(await endWithFile(job, { fileKey: key, ...measured(), sight, rows: progress.rows })))
			await removeFile(key)
	} finally {
		await rm(path, { force: true })
	}
}

/** The batches of a table, recording how far they are. */
async function* follow(job: Started, batches: ExportedTable['batches'], progress: { rows: number }) {
	let reported = Date.now()
	for await (const rows of batches) {
		progress.rows += rows.length
		yield rows
		if (Date.now() - reported < REPORTED) continue
		reported = Date.now()
		if (!(await reportProgress(job, progress.rows))) throw new Unwanted()
	}
}

/** Passes bytes on, and knows their number and checksum at the end. */
function measuring() {
	const hash = createHash('sha256')
	let size = 0
	const measure = new Transform({
		transform(chunk: Buffer, _, done) {
			hash.update(chunk)
			size += chunk.length
			done(null, chunk)
		},
	})
	return { measure, measured: () => ({ fileSize: size, sha256: hash.digest('hex') }) }
}
