import type { Readable } from 'node:stream'
import { recordTaken } from '#app/domain/exports/exports.server.ts'
import { exportOfList } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { storageProblemOf } from '#app/platform/storage-problem.server.ts'
import { mayTake, rowOf } from './get-jobs.server.ts'

/**
 * The file of a job, which is then in the export log; `not-found` for those of others, and for a reader who has lost the
 * right since it was asked for.
 */
export async function takeJobFile(actor: Actor, id: string) {
	const { fileKey, fileSize, status, ...row } = await rowOf(actor, id)
	if (status !== 'done' || fileKey === null || fileSize === null || !mayTake(actor, row))
		throw new DomainError('not-found')
	const { list, format, query, reason } = row.input
	const content = await stored(fileKey)
	try {
		const taken = { what: exportOfList(format), of: list, filter: { view: query }, rows: row.done, reason }
		await withActor(actor, (tx) => recordTaken(tx, actor, taken))
	} catch (error) {
		content.destroy()
		throw error
	}
	return { content, size: fileSize, list, format }
}

/** The stored file; `not-found` if it is gone, while a storage that is away is told as such. */
const stored = (key: string): Promise<Readable> =>
	fileStorage()
		.get(key)
		.catch((error) => {
			throw storageProblemOf(error) ? error : new DomainError('not-found')
		})
