import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { ComposedRelease } from './compose-release.ts'

type Made = ComposedRelease & { releaseId: string; dataset: { id: string; asAt: Date; sha256: string } }

/**
 * Saves the numbers of a release that was being made, all or none; false if it is not being made any more. What is hidden
 * has no number.
 */
export async function saveRelease(tx: Tx, { releaseId, dataset, numbers, audits }: Made): Promise<boolean> {
	const { count } = await tx.release.updateMany({
		where: { id: releaseId, status: 'making' },
		data: {
			status: 'audited',
			progress: 100,
			stage: null,
			datasetId: dataset.id,
			asAt: dataset.asAt,
			sha256: dataset.sha256,
			finishedAt: now(),
			revision: { increment: 1 },
		},
	})
	if (count === 0) return false
	await tx.releaseCell.deleteMany({ where: { releaseId } })
	await tx.releaseAudit.deleteMany({ where: { releaseId } })
	await tx.releaseCell.createMany({
		data: numbers.map(({ reason: _, ...number }, place) => ({ ...number, releaseId, place })),
	})
	await tx.releaseAudit.createMany({ data: audits.map((row) => ({ ...row, releaseId })) })
	return true
}
