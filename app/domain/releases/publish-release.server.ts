import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed, requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { releasePermissions } from '#workflows/releases/release.ts'
import { tellOfRelease } from './tell-of-release.server.ts'

type Asked = { releaseId: string; revision: number }

/**
 * Releases what was audited, for everyone and for good, and notifies States and donors. Refused for others than headquarters, for the person who ordered
 * it and without a recent confirmation; a conflict if it was made again or released meanwhile.
 */
export async function publishRelease(actor: Actor, { releaseId, revision }: Asked): Promise<void> {
	requireRole(actor, ...releasePermissions.release)
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const release = await tx.release.findUnique({ where: { id: releaseId } })
		if (!release) throw new DomainError('not-found')
		if (release.orderedBy === actor.id) throw new DomainError('refused', 'notTheOrderer')
		const { count } = await withinSystem(tx, actor, () =>
			tx.release.updateMany({
				where: { id: releaseId, revision, status: 'audited' },
				data: { status: 'released', releasedBy: actor.id, releasedAt: now(), revision: { increment: 1 } },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		const data = { period: release.period, dataset: release.datasetId, sha256: release.sha256 }
		const auditId = await recordAudit(tx, actor, { type: 'release.released', data, internal: true })
		await withinSystem(tx, actor, () => tellOfRelease(tx, auditId))
	})
}
