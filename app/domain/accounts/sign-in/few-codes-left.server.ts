import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { tellOwner } from './tell-owner.server.ts'

/** From so many left on, people are asked to make new ones. */
export const FEW_CODES = 3

/** How many backup codes of a person have not been used. */
const codesLeft = (personId: string) =>
	withActor(systemActor, (tx) => tx.backupCode.count({ where: { personId, usedAt: null } }))

/** Tells whoever has just used a backup code when few are left. */
export async function warnOfFewCodes(actor: Actor): Promise<void> {
	const left = await codesLeft(actor.id)
	if (left > FEW_CODES) return
	const news = { type: 'backupCode.used', notice: 'backupCodesLow', data: { left } } as const
	await withActor(actor, (tx) => tellOwner(tx, actor, news))
}
