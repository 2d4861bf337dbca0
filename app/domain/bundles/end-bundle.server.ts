import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { bundlingRoles } from './bundle-rights.ts'

/** Follows a bundle no further: its needs can join another one. Ended twice is ended once. */
export function endBundle(actor: Actor, bundleId: string): Promise<void> {
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const ended = await tx.bundle.updateMany({
			where: { id: bundleId, endedAt: null },
			data: { endedAt: now() },
		})
		if (ended.count > 0)
			await recordAudit(tx, actor, { type: 'bundle.ended', data: { bundleId }, internal: true })
		else if (!(await tx.bundle.findUnique({ where: { id: bundleId } }))) throw new DomainError('not-found')
	})
}
