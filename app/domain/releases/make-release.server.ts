import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import type { Release } from '#prisma/generated/client.ts'
import type { ReleaseStage, releaseErrors } from '#workflows/releases/release.ts'
import { composeRelease } from './compose-release.ts'
import { freezeFacts } from './dataset/freeze-facts.server.ts'
import { readLines } from './dataset/read-lines.server.ts'
import { saveDataset } from './dataset/sign-dataset.server.ts'
import { Unprotected } from './disclosure/protect.ts'
import { solveBy } from './disclosure/solve.ts'
import { earlierViews } from './earlier-views.server.ts'
import { saveRelease } from './save-release.server.ts'
import { askToRelease } from './tell-of-release.server.ts'

/**
 * Makes a release that was ordered: freezes the facts of all needs, counts, protects and audits them, and saves all
 * numbers at once. A job that was stopped goes on from the dataset that it has frozen, and leaves nothing half. Every error
 * makes the release a failed one; only when the database is unavailable is the job tried again.
 */
export async function makeRelease({ releaseId }: { releaseId: string }): Promise<void> {
	const release = await withActor(systemActor, (tx) => tx.release.findUnique({ where: { id: releaseId } }))
	if (release?.status !== 'making') return
	const tell = telling(releaseId)
	const { ask, close } = openSolver()
	try {
		await tell('freezing', 0)
		const dataset = await frozenFor(release)
		await tell('counting', 0)
		const lines = await readLines(dataset)
		const { period } = release
		const earlier = await earlierViews(period)
		const composed = await composeRelease(lines, { period, earlier, solve: solveBy(ask), tell })
		await withActor(systemActor, async (tx) => {
			if (!(await saveRelease(tx, { ...composed, releaseId, dataset }))) return // ordered again meanwhile
			const data = { period, dataset: dataset.id, sha256: dataset.sha256 }
			const auditId = await recordAudit(tx, systemActor, { type: 'release.audited', data, internal: true })
			await askToRelease(tx, { releaseId, auditId }, release.orderedBy)
		})
	} catch (error) {
		log.error({ err: error, releaseId }, 'release failed')
		const why = error instanceof Unprotected ? 'unprotected' : 'failed'
		await withActor(systemActor, (tx) => failRelease(tx, releaseId, why))
	} finally {
		await close()
	}
}

/** The dataset of a release: the one that an earlier attempt has frozen, or a new one. */
async function frozenFor({ id, datasetId, orderedBy }: Release) {
	if (datasetId)
		return withActor(systemActor, (tx) => tx.dataset.findUniqueOrThrow({ where: { id: datasetId } }))
	const frozen = { id: newId(), madeBy: orderedBy, ...(await freezeFacts()) }
	await withActor(systemActor, async (tx) => {
		await saveDataset(tx, frozen)
		const own = { id, status: 'making' as const, datasetId: null }
		const { count } = await tx.release.updateMany({ where: own, data: { datasetId: frozen.id } })
		if (count === 0) throw new Error('Another job has frozen the dataset of this release')
	})
	return frozen
}

/** Marks a release that is being made as failed. */
export async function failRelease(tx: Tx, id: string, error: (typeof releaseErrors)[number]): Promise<void> {
	const { count } = await tx.release.updateMany({
		where: { id, status: 'making' },
		data: { status: 'failed', stage: null, error, finishedAt: now(), revision: { increment: 1 } },
	})
	if (count > 0)
		await recordAudit(tx, systemActor, { type: 'release.failed', data: { id, error }, internal: true })
}

const EVERY_MS = 1000

/** Tells the page what is being done, not more often than each second. */
function telling(id: string) {
	let last: { stage: ReleaseStage; at: number } | null = null
	return async (stage: ReleaseStage, percent: number) => {
		if (last?.stage === stage && Date.now() - last.at < EVERY_MS) return
		last = { stage, at: Date.now() }
		const progress = Math.floor(percent)
		await withActor(systemActor, (tx) =>
			tx.release.updateMany({ where: { id, status: 'making' }, data: { stage, progress } }),
		)
	}
}
