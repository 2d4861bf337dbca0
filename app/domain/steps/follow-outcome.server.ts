import { isOutcomeOutdated } from '#app/domain/outcomes/review-outcome.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { takeStep } from './take-step.server.ts'

/**
 * Computes the outcome of a need again after a fact was recorded that it rests on, in the same transaction: a
 * measurement, the result of a check, a correction of either. Nothing happens where it stays as it is, or once the
 * request has ended.
 */
export const followOutcome = (tx: Tx, actor: Actor, needId: string) =>
	withinSystem(tx, actor, async () => {
		if (!(await isOutcomeOutdated(tx, needId))) return
		const event = { type: 'reviewOutcome' }
		await takeStep(tx, systemActor, 'need', needId, { event, onBehalfOf: actor.id })
	})
