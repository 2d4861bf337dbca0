import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'

/** Whoever has shown the factor has not lost it, or it was not they who asked: what waits for officers ends. */
export async function withdrawRecovery(actor: Actor): Promise<void> {
	const { id: personId, stateIso3 } = actor
	await withActor(actor, async (tx) => {
		const { count } = await withinSystem(tx, actor, () =>
			tx.factorRecovery.updateMany({
				where: { personId, secondAt: null, refusedAt: null },
				data: { refusedById: personId, refusedAt: now(), revision: { increment: 1 } },
			}),
		)
		if (count > 0)
			await recordAudit(tx, actor, {
				type: 'recovery.withdrawn',
				stateIso3,
				internal: stateIso3 === null,
				data: { personId },
			})
	})
}
