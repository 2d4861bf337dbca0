import type { Found } from '#app/domain/core/subjects/subject.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'

const drafting = [
	'request.created',
	'request.sendForEndorsement',
	'request.answerClarification',
	'need.added',
	'need.copied',
]

/**
 * Whoever drafted a request endorses it no more than its drafter of today: who had it before it was handed over, and
 * any drafter who had a hand in it and now fills the post of the focal point.
 */
export async function requireNeverDrafted(tx: Tx, { id }: Found, actor: Actor) {
	const drafted = await tx.auditEntry.count({
		where: {
			requestId: id,
			OR: [
				{ type: 'request.drafterChanged', event: { path: ['formerDrafterId'], equals: actor.id } },
				{ type: { in: drafting }, actorId: actor.id, actorRole: 'drafter' },
			],
		},
	})
	if (drafted > 0) throw new WorkflowError('forbidden', `${actor.id} drafted it before`, 'notTheDrafter')
}
