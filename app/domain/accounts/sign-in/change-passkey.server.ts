import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { tellOwner } from './tell-owner.server.ts'

/** Gives a passkey of whoever asks another name. */
export async function renamePasskey({ id: personId }: Actor, id: string, name: string): Promise<void> {
	const { count } = await withActor(systemActor, (tx) =>
		tx.passkey.updateMany({ where: { id, personId }, data: { name } }),
	)
	if (count === 0) throw new DomainError('not-found')
}

/** Takes a passkey of whoever asks off the account; they are told of it. */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
	requireConfirmed(actor)
	await withActor(actor, async (tx) => {
		const where = { id, personId: actor.id }
		const { count } = await withinSystem(tx, actor, () => tx.passkey.deleteMany({ where }))
		if (count === 0) throw new DomainError('not-found')
		await tellOwner(tx, actor, { type: 'passkey.removed', notice: 'passkeyRemoved' })
	})
}
