import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { bundlingRoles, isImpartial } from './bundle-rights.ts'

type Member = { bundleId: string; needId: string }

/** Takes a need out of a bundle; whatever was proposed for it goes on by itself. */
export function removeFromBundle(actor: Actor, { bundleId, needId }: Member): Promise<void> {
	requireRole(actor, ...bundlingRoles)
	return withActor(actor, async (tx) => {
		const member = await tx.bundledNeed.findFirst({ where: { bundleId, needId, leftAt: null } })
		if (!member) throw new DomainError('not-found')
		const { requestId, stateIso3 } = member
		if (!isImpartial(actor, stateIso3)) throw new DomainError('refused', 'notRecused')
		await tx.bundledNeed.updateMany({ where: { bundleId, needId }, data: { leftAt: now() } })
		const about = { requestId, needId, stateIso3, internal: true }
		await recordAudit(tx, actor, { type: 'need.unbundled', data: { bundleId }, ...about })
	})
}
