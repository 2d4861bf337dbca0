import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import type { LockedJointNeed } from './joint-parts.server.ts'

/**
 * Removes the need of a State that leaves a joint need, with what it was divided into, from the bundle in which officers
 * treat it with the parts of the others. A bundle with none of these is about something else, and keeps it.
 */
export function leaveBundle(tx: Tx, actor: Actor, { parts }: LockedJointNeed, needId: string): Promise<void> {
	return withinSystem(tx, actor, async () => {
		const own = await needsWith(tx, [needId])
		const others = await needsWith(
			tx,
			parts.flatMap((part) => (part.needId && part.needId !== needId ? [part.needId] : [])),
		)
		const members = await tx.bundledNeed.findMany({
			where: {
				needId: { in: own },
				leftAt: null,
				bundle: { endedAt: null, needs: { some: { needId: { in: others }, leftAt: null } } },
			},
			orderBy: { needId: 'asc' },
		})
		for (const { bundleId, needId: id, requestId, stateIso3 } of members) {
			await tx.bundledNeed.updateMany({ where: { bundleId, needId: id }, data: { leftAt: now() } })
			const about = { requestId, needId: id, stateIso3, internal: true }
			await recordAudit(tx, systemActor, { type: 'need.unbundled', data: { bundleId }, ...about })
		}
	})
}

/** These needs, each with what it was divided into: offers of a part leave parts under the same number. */
async function needsWith(tx: Tx, ids: readonly string[]): Promise<string[]> {
	const needs = await tx.need.findMany({
		where: { id: { in: [...ids] } },
		select: { requestId: true, rank: true },
	})
	if (needs.length === 0) return []
	const all = await tx.need.findMany({ where: { OR: needs }, select: { id: true } })
	return all.map(({ id }) => id)
}
