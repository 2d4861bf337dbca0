import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import { tellOwner } from './tell-owner.server.ts'

/** Takes off all that a person proves to be there with besides the password; in a transaction with the system's sight. */
export async function dropFactor(tx: Tx, personId: string): Promise<void> {
	await tx.factor.deleteMany({ where: { personId } })
	await tx.passkey.deleteMany({ where: { personId } })
	await tx.backupCode.deleteMany({ where: { personId } })
}

/** Lets whoever needs no second factor go back to the password alone; they are told of it. */
export async function removeFactor(actor: Actor, request: Request): Promise<void> {
	if (needsFactor(actor.role)) throw new DomainError('refused', 'factorNeeded')
	requireConfirmed(actor)
	await withActor(actor, async (tx) => {
		await withinSystem(tx, actor, () => dropFactor(tx, actor.id))
		await tellOwner(tx, actor, { type: 'factor.removed', notice: 'factorRemoved' })
	})
	await recordDoorEvent('factorRemoved', { personId: actor.id, request })
}
