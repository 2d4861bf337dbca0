import { saveDataset } from '#app/domain/releases/dataset/sign-dataset.server.ts'
import { saveRelease } from '#app/domain/releases/save-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'

const noReasons = { small: 1, few: 0, dominant: 0, besides: 1 }

/** An audited release of a half-year, ordered when it was due, of few numbers. */
export async function aRelease(period: string): Promise<string> {
	const releaseId = newId()
	const asAt = new Date()
	const dataset = { id: newId(), asAt, sha256: 'a'.repeat(64) }
	const number = (table: 'kinds' | 'unmetRegions', dims: Record<string, string>, value: number | null) => ({
		table,
		dims,
		measure: 'n',
		value,
		reason: value === null ? ('small' as const) : null,
	})
	const numbers = [
		number('kinds', { kind: 'training' }, 12),
		number('kinds', { kind: 'equipment' }, null),
		number('unmetRegions', { region: 'Africa' }, 23),
		number('unmetRegions', { region: 'Asia' }, null),
		number('unmetRegions', { region: 'Europe' }, 0),
	]
	await look(async (tx) => {
		const file = { needs: 40, fileSha256: dataset.sha256, storageKey: null }
		await saveDataset(tx, { ...dataset, ...file, madeBy: systemActor.id })
		const ordered = { orderedBy: systemActor.id, orderedAt: asAt }
		await tx.release.createMany({ data: { id: releaseId, period, status: 'making', ...ordered } })
		const audits = [{ table: 'kinds' as const, shown: 1, ...noReasons }]
		await saveRelease(tx, { releaseId, dataset, numbers, audits })
	})
	return releaseId
}

/** The same, released. */
export async function aReleasedRelease(period: string): Promise<string> {
	const id = await aRelease(period)
	const data = { status: 'released' as const, releasedBy: office.approver.id, releasedAt: new Date() }
	await look((tx) => tx.release.updateMany({ where: { id }, data }))
	return id
}
