import { notifyOfJob } from '#app/domain/jobs/job-steps.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { BuildProblem, BuildStage, IatiFileName, SchemaErrors } from '#workflows/iati/build.ts'
import type { Fault } from '../rules/rule.ts'

/** Where a build and what was left out of it are seen. */
const PAGE = '/administration/iati'

/** A start of a build: what an earlier start still does no longer counts. */
export type StartedBuild = { id: string; start: number; isPreview: boolean }

/** Starts a build, from its beginning also after a crash; null if it has ended. */
export function startBuild(id: string): Promise<StartedBuild | null> {
	return withActor(systemActor, async (tx) => {
		const [build] = await tx.iatiBuild.updateManyAndReturn({
			where: { id, status: { in: ['waiting', 'running'] } },
			data: { status: 'running', starts: { increment: 1 }, stage: 'reading', startedAt: now() },
		})
		return build ? { id, start: build.starts, isPreview: build.isPreview } : null
	})
}

const running = ({ id, start }: StartedBuild) => ({ id, starts: start, status: 'running' as const })

/** Records what a build does now. */
export const tellStage = (build: StartedBuild, stage: BuildStage) =>
	withActor(systemActor, (tx) => tx.iatiBuild.updateMany({ where: running(build), data: { stage } }))

/** A file in the storage, before it is published. */
export type StoredFile = { name: IatiFileName; fileKey: string; fileSize: number; sha256: string }
type Built = {
	files: readonly StoredFile[]
	/** Names of files that are no longer published, since there is nothing to say in them. */
	empty: readonly IatiFileName[]
	faults: readonly Fault[]
	errors: SchemaErrors
	activities: number
}

/**
 * Ends a build: what is valid replaces what was published, and all that was left out is recorded, at once. Returns the keys
 * of the files that are no longer needed; null if the build has been started again, and nothing is replaced.
 */
export function endBuild(build: StartedBuild, built: Built): Promise<string[] | null> {
	const { files, empty, faults, errors, activities } = built
	const at = now()
	return withActor(systemActor, async (tx) => {
		const leftOut = new Set(faults.map(({ programmeId }) => programmeId)).size
		const status = Object.keys(errors).length > 0 ? 'refused' : 'done'
		const data = { status, activities, leftOut, errors, endedAt: at } as const
		if (!(await end(tx, build, data))) return null
		await tx.iatiFault.createMany({
			data: faults.map((fault, place) => ({ buildId: build.id, place, ...fault })),
		})
		const names = [...files.map(({ name }) => name), ...empty]
		const replaced = await tx.iatiFile.findMany({ where: { name: { in: names } }, select: { fileKey: true } })
		await tx.iatiFile.deleteMany({ where: { name: { in: names } } })
		await tx.iatiFile.createMany({
			data: files.map((file) => ({ ...file, buildId: build.id, builtAt: at, isPreview: build.isPreview })),
		})
		return replaced.map(({ fileKey }) => fileKey)
	})
}

/** Ends a build without files: what was published stays. */
export const endBuildInFailure = (build: StartedBuild, problem: BuildProblem) =>
	withActor(systemActor, (tx) => end(tx, build, { status: 'failed', problem, endedAt: now() }))

/**
 * Ends a build, unless it has been started again. Tells the person who asked for it that it is done, and all administrators
 * that it is not valid.
 */
async function end(tx: Tx, build: StartedBuild, data: Prisma.IatiBuildUpdateManyMutationInput) {
	const [ended] = await tx.iatiBuild.updateManyAndReturn({ where: running(build), data })
	if (!ended) return false
	const { id, status, orderedById } = ended
	if (status !== 'done') await tellAdministrators(tx, id)
	else if (orderedById) await notifyOfJob(tx, { id, personId: orderedById, path: PAGE, isDone: true })
	return true
}

async function tellAdministrators(tx: Tx, buildId: string) {
	const where = { role: 'administrator', suspendedAt: null } as const
	const people = await tx.person.findMany({ where, select: { id: true } })
	await queueNotices(tx, {
		eventKey: idOf('iati.notBuilt', buildId),
		notice: 'iatiNotBuilt',
		people: people.map(({ id }) => id),
		facts: { path: PAGE },
	})
}
