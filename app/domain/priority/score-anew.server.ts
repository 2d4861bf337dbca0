import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { maySettleAnew, requireScorer } from './scorers.ts'

type Anew = { needId: string; round: number; reason: string }

/** Opens a new round of scoring for a need whose priority is settled. What was scored before stays as it was. */
export function scoreAnew(actor: Actor, { needId, round, reason }: Anew) {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'need', needId)
		const need = await tx.need.findUnique({ where: { id: needId } })
		if (!need) throw new DomainError('not-found')
		if (!maySettleAnew(actor)) throw new DomainError('refused', 'forbidden')
		requireScorer(actor, need)
		if (need.priority === null || need.priorityRound !== round)
			throw new DomainError('conflict', 'roundSettled')
		await withinSystem(tx, actor, () =>
			tx.need.update({ where: { id: needId }, data: { priority: null, priorityRound: round + 1 } }),
		)
		await recordAudit(tx, actor, {
			type: 'need.scoredAnew',
			internal: true,
			requestId: need.requestId,
			needId,
			stateIso3: need.stateIso3,
			data: { round: round + 1, reason },
		})
		return { round: round + 1 }
	})
}
