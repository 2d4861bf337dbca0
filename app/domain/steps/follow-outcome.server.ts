import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { goodsLeft } from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { isOutcomeOutdated } from '#app/domain/outcomes/outcome-facts.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { contextOf } from '#workflows/engine/engine.ts'
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

/**
 * Counts again what is left to contract and to ship after a record of a delivery was corrected, in the same transaction.
 * Nothing happens where it stays as it is, or once the chart no longer asks for it.
 */
export const followGoods = (
	tx: Tx,
	actor: Actor,
	{ id, workflow, snapshot, snapshotVersion }: LoadedEntity,
) =>
	withinSystem(tx, actor, async () => {
		const here = workflow.restore(snapshot, snapshotVersion)
		if (!workflow.possible(here).includes('recountGoods')) return
		const { toContract, toShip } = contextOf(here)
		const left = await goodsLeft(tx, id)
		if (left.toContract === toContract && left.toShip === toShip) return
		const event = { type: 'recountGoods', ...left }
		await takeStep(tx, systemActor, 'delivery', id, { event, onBehalfOf: actor.id })
	})
