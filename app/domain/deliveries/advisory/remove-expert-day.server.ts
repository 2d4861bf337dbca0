import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findAdvised } from './find-advised.server.ts'

/** Takes out a day that was written down by mistake; the history keeps that it stood there. */
export function removeExpertDay(actor: Actor, deliveryId: string, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const { mayRecord, underWay, needId, requestId, stateIso3 } = await findAdvised(tx, actor, deliveryId)
		if (!mayRecord) throw new DomainError('refused', 'forbidden')
		if (!underWay) throw new DomainError('conflict', 'impossible')
		const row = await tx.expertDay.findFirst({ where: { id, deliveryId } })
		if (!row) throw new DomainError('not-found')
		await tx.expertDay.deleteMany({ where: { id } })
		await recordAudit(tx, actor, {
			type: 'expertDay.removed',
			requestId,
			needId,
			deliveryId,
			stateIso3,
			data: { id, day: row.day.toISOString().slice(0, 10), halfDays: row.halfDays },
		})
	})
}
