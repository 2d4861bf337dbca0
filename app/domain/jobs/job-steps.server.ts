import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ExportOrder, JobProblem } from '#workflows/jobs.ts'
import { notifyOfJob } from './notify-of-job.server.ts'

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
