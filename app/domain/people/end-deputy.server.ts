import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { appointsFor } from './appointing.ts'

/** Ends a deputy's time at once, before its last day or before it has begun. What the deputy did stays done. */
export function endDeputy(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const found = await tx.deputy.findUnique({ where: { id } })
		if (!found) throw new DomainError('not-found')
		if (!appointsFor(actor, found)) throw new DomainError('refused', 'forbidden')
		const { count } = await tx.deputy.updateMany({
			where: { id, endedAt: null, to: { gt: now() } },
			data: { endedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { personId, deputyId, role, stateIso3 } = found
		await recordAudit(tx, actor, {
			type: 'deputy.ended',
			stateIso3,
			data: { id, personId, deputyId, role },
		})
	})
}
