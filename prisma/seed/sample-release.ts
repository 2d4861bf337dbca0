import { createHash } from 'node:crypto'
import { composeRelease } from '#app/domain/releases/compose-release.ts'
import { lineOf } from '#app/domain/releases/dataset/freeze-facts.server.ts'
import { saveDataset } from '#app/domain/releases/dataset/sign-dataset.server.ts'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { saveRelease } from '#app/domain/releases/save-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { boundsOf, lastHalfYear, type Period } from '#workflows/figures/periods.ts'
import { inDays } from './sample-calendar.ts'
import { sampleFacts } from './sample-facts.ts'
import { sampleId } from './sample-people.ts'

const DAY = 24 * 60 * 60 * 1000

/** Releases invented needs of the last half-year, unless that was done before an interrupted start. */
export async function insertRelease(): Promise<void> {
	const period = lastHalfYear(new Date(inDays(0)))
	if (await isReleased(period)) return
	const id = newId()
	const asAt = new Date((boundsOf(period)?.to.getTime() ?? 0) + DAY / 4)
	const facts = sampleFacts(period)
	const sha256 = createHash('sha256').update(facts.map(lineOf).join('')).digest('hex')
	const { ask, close } = openSolver()
	const composed = await composeRelease(facts, { period, earlier: [], solve: solveBy(ask) }).finally(close)
	const dataset = { id: newId(), asAt, sha256 }
	await withActor(systemActor, async (tx) => {
		const needs = facts.length
		await saveDataset(tx, { ...dataset, madeBy: systemActor.id, needs, fileSha256: sha256, storageKey: null })
		await tx.release.createMany({
			data: { id, period, status: 'making', orderedBy: systemActor.id, orderedAt: asAt },
		})
		await saveRelease(tx, { ...composed, releaseId: id, dataset })
		const releasedBy = sampleId('approver')
		await tx.release.updateMany({ where: { id }, data: { status: 'released', releasedBy, releasedAt: asAt } })
	})
}

const isReleased = (period: Period) =>
	withActor(systemActor, async (tx) => (await tx.release.count({ where: { period } })) > 0)
