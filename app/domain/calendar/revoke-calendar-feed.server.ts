import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** Takes a private link back at once; a second time it is not there. */
export function revokeCalendarFeed(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const { count } = await tx.calendarFeed.updateMany({
			where: { id, personId: actor.id, revokedAt: null },
			data: { revokedAt: now() },
		})
		if (count === 0) throw new DomainError('not-found')
		await recordAudit(tx, actor, {
			type: 'calendarFeed.revoked',
			stateIso3: actor.stateIso3,
			data: { id },
		})
	})
}
