import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import { makeRelease } from '#app/domain/releases/make-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { lastHalfYear } from '#workflows/figures/periods.ts'
import { inDays } from './sample-calendar.ts'
import { sampleId } from './sample-people.ts'

/**
 * Releases the last half-year of the sample world, counted and protected as any release, so that it says what the figures
 * of the same half-year say. Done once; an interrupted start goes on.
 */
export async function insertRelease(): Promise<void> {
	const period = lastHalfYear(new Date(inDays(0)))
	const begun = await withActor(systemActor, (tx) =>
		tx.release.findFirst({ where: { period }, select: { id: true, status: true } }),
	)
	if (begun?.status === 'released') return
	await writeAllFacts()
	const id = begun?.id ?? newId()
	if (!begun) {
		const ordered = { orderedBy: systemActor.id, orderedAt: now() }
		await withActor(systemActor, (tx) =>
			tx.release.createMany({ data: { id, period, status: 'making', ...ordered } }),
		)
	}
	await makeRelease({ releaseId: id })
	const released = { status: 'released' as const, releasedBy: sampleId('approver'), releasedAt: now() }
	await withActor(systemActor, (tx) =>
		tx.release.updateMany({ where: { id, status: 'audited' }, data: released }),
	)
}

/** Facts are written by the worker, which does not run yet. */
async function writeAllFacts(): Promise<void> {
	const requests = await withActor(systemActor, (tx) => tx.request.findMany({ select: { id: true } }))
	for (const { id } of requests) await withActor(systemActor, (tx) => writeFacts(askIn(tx), id))
}
