import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'

/** Drafters of a State write its drafts; a focal point reads and returns them. */
export function requireDrafter(actor: Actor, draft?: { stateIso3: string }) {
	const own = !draft || draft.stateIso3 === actor.stateIso3
	if (actor.role !== 'drafter' || !own) throw new DomainError('refused', 'forbidden')
}

/**
 * Takes a draft for this transaction: nobody can send it away or change it until the transaction ends.
 * Refused to whoever is not a drafter of its State, and once it is no longer a draft. `status`
 * names another state in which drafters write.
 */
export async function holdDraft(
	tx: Tx,
	actor: Actor,
	requestId: string,
	status: 'draft' | 'clarification' = 'draft',
) {
	const request = await tx.request.findUnique({ where: { id: requestId } })
	if (!request) throw new DomainError('not-found')
	requireDrafter(actor, request)
	const { count } = await tx.request.updateMany({
		where: { id: requestId, status },
		data: { updatedAt: now() },
	})
	if (count === 0) throw new DomainError('conflict', 'impossible')
	const held = await tx.request.findUniqueOrThrow({ where: { id: requestId } }) // again: somebody may have saved while we waited
	requestWorkflow.restore(held.snapshot, held.snapshotVersion) // what cannot be read is not changed either
	return held
}
