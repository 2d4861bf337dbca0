import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import type { ComposedRelease } from './compose-release.ts'

/** Numbers saved in one transaction: some hundred milliseconds, however many a release has and however slow the disk is. */
const AT_ONCE = 250

type ReleaseToSave = ComposedRelease & {
	releaseId: string
	dataset: { id: string; asAt: Date; sha256: string }
}

/**
 * Saves the numbers of a release that is being made, range by range, and then, with `ended`, all at once that it is
 * audited: before that, none of them is shown. What is hidden has no number. False if it is not being made from this
 * dataset any more. Whoever is stopped begins again: the same dataset gives the same numbers, so that two jobs at the
 * same time write the same.
 */
export async function saveRelease(
	{ releaseId, dataset, numbers, audits }: ReleaseToSave,
	ended: (tx: Tx) => Promise<void>,
): Promise<boolean> {
	const own = { id: releaseId, status: 'making' as const, datasetId: dataset.id }
	const rows = numbers.map(({ reason: _, ...number }, place) => ({ ...number, releaseId, place }))
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		const progress = Math.floor((100 * from) / rows.length)
		const range = rows.slice(from, from + AT_ONCE)
		const isOwn = await withActor(systemActor, async (tx) => {
			const { count } = await tx.release.updateMany({ where: own, data: { stage: 'saving', progress } })
			if (count > 0) await replaceRange(tx, releaseId, range)
			return count > 0
		})
		if (!isOwn) return false
	}
	return withActor(systemActor, async (tx) => {
		const { asAt, sha256 } = dataset
		const found = { status: 'audited' as const, progress: 100, stage: null, asAt, sha256, finishedAt: now() }
		const { count } = await tx.release.updateMany({
			where: own,
			data: { ...found, revision: { increment: 1 } },
		})
		if (count === 0) return false
		await tx.releaseCell.deleteMany({ where: { releaseId, place: { gte: rows.length } } })
		await tx.releaseAudit.deleteMany({ where: { releaseId } })
		await tx.releaseAudit.createMany({ data: audits.map((row) => ({ ...row, releaseId })) })
		await ended(tx)
		return true
	})
}

type Row = Omit<ComposedRelease['numbers'][number], 'reason'> & { releaseId: string; place: number }

/** An earlier dataset may have had other numbers in these places, and these numbers in other places. */
async function replaceRange(tx: Tx, releaseId: string, range: Row[]) {
	const places = range.map(({ place }) => place)
	const keys = range.map(({ table, dims, measure }) => ({ table, dims, measure }))
	await tx.releaseCell.deleteMany({ where: { releaseId, place: { in: places } } })
	await tx.$executeRaw`delete from release_cell as c
		using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k ("table" text, dims jsonb, measure text)
		where c.release_id = ${releaseId} and (c."table", c.dims, c.measure) = (k."table", k.dims, k.measure)`
	await tx.releaseCell.createMany({ data: range })
}
