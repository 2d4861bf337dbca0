import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import type { Opinions } from '#app/forms/priority-score.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { recordOf } from '#workflows/names.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import { type GivenPoints, priorityScore, type Settlement } from '#workflows/priority/score.ts'

import { isScorer, maySettleAgain, requireScorer } from './facts-of-kind.ts'
import { inPoints, settleRound } from './rounds.server.ts'

type Score = { needId: string; round: number; opinions: Opinions }

/**
 * Saves one officer's score of a need, which others see only after the round is settled. It can be changed until then.
 * Once a third officer was asked, a third score stays necessary, so that scores are not adjusted to hide a difference.
 * Sending the same score twice has no effect.
 */
export function scoreNeed(actor: Actor, { needId, round, opinions }: Score): Promise<Settlement['state']> {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'need', needId)
		const need = await tx.need.findUnique({ where: { id: needId } })
		if (!need || !isScorer(actor)) throw new DomainError('not-found')
		const key = { needId_round_officerId: { needId, round, officerId: actor.id } }
		const own = await tx.priorityScore.findUnique({ where: key })
		const isSame = own !== null && isDeepStrictEqual(own.scores, opinions)
		const isOpen = need.priority === null && need.priorityRound === round
		if (isSame) return isOpen ? standing(tx, actor, needId, round) : 'settled'

		requireScorer(actor, need)
		if (!isOpen) throw new DomainError('conflict', 'roundSettled')
		const of = { requestId: need.requestId, needId, stateIso3: need.stateIso3 }
		await recordAudit(tx, actor, { ...of, type: 'need.scored', internal: true, data: { round } })
		const row = await scored(tx, actor, { needId, round, opinions })
		if (own) {
			await tx.priorityScore.update({ where: key, data: row })
			return standing(tx, actor, needId, round)
		}
		const whose = { id: newId(), needId, requestId: need.requestId, round, officerId: actor.id }
		await tx.priorityScore.create({ data: { ...whose, ...row } })
		return withinSystem(tx, actor, () => settleRound(tx, actor, need))
	})
}

/** The score with the weights of the first one in the round, so that all are comparable. */
async function scored(tx: Tx, actor: Actor, { needId, round, opinions }: Score) {
	const first = await withinSystem(tx, actor, () =>
		tx.priorityScore.findFirst({ where: { needId, round }, select: { weights: true } }),
	)
	const weights = first?.weights ?? (await loadMatchingSettings(askIn(tx))).priority
	const points: GivenPoints = recordOf(priorityCriteria, (criterion) => opinions[criterion].points)
	const { total } = priorityScore(points, weights)
	return { scores: opinions, weights, total: inPoints(total), submittedAt: now() }
}

/** Status of an unsettled round: two scores without a result are far apart. */
async function standing(tx: Tx, actor: Actor, needId: string, round: number) {
	const count = await withinSystem(tx, actor, () => tx.priorityScore.count({ where: { needId, round } }))
	return count > 1 ? 'third' : 'waiting'
}

type Anew = { needId: string; round: number; reason: string }

/** Opens a new round of scoring for a need whose priority is settled. Earlier scores are preserved. */
export function scoreAgain(actor: Actor, { needId, round, reason }: Anew) {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'need', needId)
		const need = await tx.need.findUnique({ where: { id: needId } })
		if (!need) throw new DomainError('not-found')
		if (!maySettleAgain(actor)) throw new DomainError('refused', 'forbidden')
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
