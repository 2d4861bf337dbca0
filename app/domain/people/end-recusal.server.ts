import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { mayEndRecusal } from './recusing.ts'

/** Ends a recusal: from now on the person decides again. Always said by somebody else. */
export function endRecusal(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const found = await tx.recusal.findUnique({ where: { id } })
		if (!found) throw new DomainError('not-found')
		if (!mayEndRecusal(actor, found.personId)) throw new DomainError('refused', 'forbidden')
		const { count } = await tx.recusal.updateMany({
			where: { id, endedAt: null },
			data: { endedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { personId, programmeId, stateIso3 } = found
		await recordAudit(tx, actor, {
			type: 'recusal.ended',
			internal: true,
			data: { id, personId, programmeId, stateIso3 },
		})
	})
}
