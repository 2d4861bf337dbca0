import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** Lets letters go again to an address they came back from: its mailbox is there again. */
export function clearAddress(actor: Actor, address: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.undeliverableAddress.updateMany({
			where: { address, clearedAt: null },
			data: { clearedAt: now(), clearedById: actor.id },
		})
		if (count === 0) {
			const known = await tx.undeliverableAddress.count({ where: { address } })
			throw new DomainError(known > 0 ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'address.cleared', data: { address } })
	})
}
