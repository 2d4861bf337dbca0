import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { keepBackupCodes, newBackupCodes } from './make-backup-codes.server.ts'
import { tellOwner } from './tell-owner.server.ts'

/** Makes ten new backup codes, shown this once; those of before are worth nothing any more. */
export async function renewBackupCodes(actor: Actor): Promise<string[]> {
	requireConfirmed(actor)
	const { shown, kept } = await newBackupCodes()
	await withActor(actor, async (tx) => {
		await withinSystem(tx, actor, async () => {
			const factors = await tx.factor.count({ where: { personId: actor.id, confirmedAt: { not: null } } })
			if (factors === 0) throw new DomainError('conflict')
			await keepBackupCodes(tx, actor.id, kept)
		})
		await tellOwner(tx, actor, { type: 'backupCodes.renewed', notice: 'backupCodesRenewed' })
	})
	return shown
}
