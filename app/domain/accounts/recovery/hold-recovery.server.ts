import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { deciders } from './deciders.ts'

export type Decided = { id: string; revision: number }

/** The open recovery that an officer decides on, as it was shown; nobody decides on their own. */
export async function holdRecovery(tx: Tx, actor: Actor, { id, revision }: Decided) {
	requireRole(actor, ...deciders)
	const recovery = await tx.factorRecovery.findUnique({ where: { id } })
	if (!recovery) throw new DomainError('not-found')
	if (recovery.personId === actor.id) throw new DomainError('refused', 'ownRecovery')
	requireConfirmed(actor)
	if (recovery.revision !== revision || recovery.secondAt || recovery.refusedAt)
		throw new DomainError('conflict')
	return recovery
}

/** Keeps what was decided; of two officers at once, the later one is told that the page is stale. */
export async function keepDecided(tx: Tx, { id, revision }: Decided, data: object): Promise<void> {
	const open = { id, revision, secondAt: null, refusedAt: null }
	const { count } = await tx.factorRecovery.updateMany({
		where: open,
		data: { ...data, revision: revision + 1 },
	})
	if (count === 0) throw new DomainError('conflict')
}
