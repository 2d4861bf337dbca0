import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { WorkflowError } from '#workflows/engine.ts'
import type { Found } from '../subjects/subject.ts'

/** Whoever drafted a request before it was handed over endorses it no more than its drafter of today. */
export async function requireNeverDrafted(tx: Tx, { id }: Found, actor: Actor) {
	const handed = await tx.auditEntry.count({
		where: {
			requestId: id,
			type: 'request.drafterChanged',
			event: { path: ['formerDrafterId'], equals: actor.id },
		},
	})
	if (handed > 0) throw new WorkflowError('forbidden', `${actor.id} drafted it before`, 'notTheDrafter')
}
