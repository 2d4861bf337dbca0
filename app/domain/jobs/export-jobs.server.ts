import type { Readable } from 'node:stream'
import { reasonFor, recordTaken } from '#app/domain/exports/exports.server.ts'
import { exportOfList } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { storageProblemOf } from '#app/platform/files/storage-problem.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { type ExportOrder, JOB_DAYS } from '#workflows/jobs.ts'
import { mayTake, rowOf } from './get-jobs.server.ts'

const DAY = 24 * 60 * 60 * 1000

type Order = Omit<ExportOrder, 'reason'> & {
	/** Id of the recorded reason. */
	exportId: string
	/** How many rows there are now. */
	rows: number
}

/**
 * Has a view of a list written to a file by the worker; returns the id of the job. While another export of this person is
 * under way, returns that one instead, with `isOther`. Refused without the right and a recent reason.
 */
export function orderExport(actor: Actor, { exportId, rows, ...asked }: Order) {
	return withActor(actor, async (tx) => {
		const reason = await reasonFor(tx, actor, {
			what: exportOfList(asked.format),
			of: asked.list,
			exportId,
		})
		// Two orders at the same moment take turns, so that the second one finds the first.
		await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`job:${actor.id}`}))::text`
		const other = await tx.job.findFirst({
			where: { personId: actor.id, kind: 'export', status: { in: ['waiting', 'running'] } },
			select: { id: true },
		})
		if (other) return { id: other.id, isOther: true }
		const id = newId()
		const at = now()
		await tx.job.create({
			data: {
				id,
				personId: actor.id,
				role: actor.role,
				stateIso3: actor.stateIso3,
				kind: 'export',
				input: { ...asked, reason },
				total: rows,
				askedAt: at,
				expiresAt: new Date(at.getTime() + JOB_DAYS * DAY),
			},
		})
		await enqueue(tx, 'run-export', { jobId: id })
		return { id, isOther: false }
	})
}

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
