import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { removeFile } from '#app/platform/files/file-storage.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ExportOrder, JobProblem } from '#workflows/jobs.ts'

type Ended = {
	/** Of the job; each is told of once. */
	id: string
	personId: string
	/** The page of the job. */
	path: string
	/** Whether it has a result. */
	isDone: boolean
}

/** Tells a person in the product, and by e-mail as they chose, that work which they asked for has ended. */
export const notifyOfJob = (tx: Tx, { id, personId, path, isDone }: Ended) =>
	queueNotices(tx, {
		eventKey: idOf('job.ended', id),
		notice: isDone ? 'jobDone' : 'jobFailed',
		people: [personId],
		facts: { path },
	})

/** Cancels a job of one's own: `not-found` for those of others, `conflict` once it has ended. */
export function cancelJob(actor: Actor, id: string) {
	return withActor(actor, async (tx) => {
		const job = await tx.job.findFirst({ where: { id, personId: actor.id }, select: { id: true } })
		if (!job) throw new DomainError('not-found')
		const { count } = await withinSystem(tx, actor, () =>
			tx.job.updateMany({
				where: { id, status: { in: ['waiting', 'running'] } },
				data: { status: 'cancelled', endedAt: now() },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
	})
}

/** Jobs that are removed together. */
const AT_ONCE = 100

/** Removes jobs whose time is over, with their files. */
export async function removeExpiredJobs() {
	const gone = await withActor(systemActor, async (tx) => {
		const expired = await tx.job.findMany({
			where: { expiresAt: { lte: now() } },
			select: { id: true, fileKey: true },
			orderBy: { expiresAt: 'asc' },
			take: AT_ONCE,
		})
		await tx.job.deleteMany({ where: { id: { in: expired.map(({ id }) => id) } } })
		return expired
	})
	for (const { fileKey } of gone) if (fileKey) await removeFile(fileKey)
}

/** A start of a job: what an earlier start still does no longer counts. */
export type Started = {
	id: string
	start: number
	personId: string
	role: string
	stateIso3: string | null
	input: ExportOrder
}

/** Starts a job, from its beginning also after a crash; null if it has ended or was cancelled. */
export function startJob(id: string): Promise<Started | null> {
	return withActor(systemActor, async (tx) => {
		const [job] = await tx.job.updateManyAndReturn({
			where: { id, status: { in: ['waiting', 'running'] } },
			data: { status: 'running', starts: { increment: 1 }, done: 0, startedAt: now() },
		})
		if (!job) return null
		const { personId, role, stateIso3, input, starts } = job
		return { id, start: starts, personId, role, stateIso3, input }
	})
}

const running = ({ id, start }: Started) => ({ id, starts: start, status: 'running' as const })

/** Records how far a job is; false once it was cancelled or has been started again. */
export async function reportProgress(job: Started, done: number): Promise<boolean> {
	const { count } = await withActor(systemActor, (tx) =>
		tx.job.updateMany({ where: running(job), data: { done } }),
	)
	return count > 0
}

type File = {
	fileKey: string
	fileSize: number
	sha256: string
	/** With which the person saw these rows. */
	sight: string
	rows: number
}

/**
 * Ends a job with its file, and tells its person; false if the job was cancelled meanwhile: the caller then removes the
 * file.
 */
export const endWithFile = (job: Started, { rows, ...file }: File): Promise<boolean> =>
	end(job, { ...file, status: 'done', done: rows, total: rows })

/** Ends a job without a file, and tells its person. */
export const endInFailure = (job: Started, problem: JobProblem): Promise<boolean> =>
	end(job, { status: 'failed', problem })

const end = (job: Started, data: Prisma.JobUpdateManyMutationInput & { status: 'done' | 'failed' }) =>
	withActor(systemActor, async (tx) => {
		const { count } = await tx.job.updateMany({ where: running(job), data: { ...data, endedAt: now() } })
		const { id, personId } = job
		if (count > 0)
			await notifyOfJob(tx, { id, personId, path: `/jobs/${id}`, isDone: data.status === 'done' })
		return count > 0
	})
