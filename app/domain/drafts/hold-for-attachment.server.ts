import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { holdDraft } from './hold-draft.server.ts'

export type Purpose = 'supporting' | 'endorsement'

/** What a person may attach to a request as it stands: a drafter to a draft, a focal point the letter that endorses. */
export function purposeFor(actor: Actor, request: { stateIso3: string; status: string }): Purpose | null {
	if (request.stateIso3 !== actor.stateIso3) return null
	if (actor.role === 'drafter' && request.status === 'draft') return 'supporting'
	return actor.role === 'focalPoint' && request.status === 'awaitingEndorsement' ? 'endorsement' : null
}

/**
 * Takes the request for this transaction, so that two who attach at the same moment are counted one after the other
 * and nobody sends it on meanwhile.
 */
export async function holdForAttachment(tx: Tx, actor: Actor, requestId: string) {
	if (actor.role !== 'focalPoint')
		return { request: await holdDraft(tx, actor, requestId), purpose: 'supporting' as Purpose }
	const request = await tx.request.findUnique({ where: { id: requestId } })
	if (!request) throw new DomainError('not-found')
	const { count } = await tx.request.updateMany({
		where: { id: requestId, status: 'awaitingEndorsement' },
		data: { updatedAt: now() },
	})
	if (count === 0) throw new DomainError('conflict', 'impossible')
	return { request, purpose: 'endorsement' as Purpose }
}
