import type { Equipment } from '#app/domain/deliveries/equipment/find-equipment.server.ts'
import { checksumOfLines } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'

/**
 * Takes a specification back from the State once its lines are not those that were shared, in the transaction of the
 * change: the State is not asked to sign what it has not read, and the programme shares it again. Nothing happens
 * before it is shared, or where the lines are as they were.
 */
export async function takeBackIfChanged(
	tx: Tx,
	actor: Actor,
	{ id, snapshot, snapshotVersion, record }: Equipment,
): Promise<void> {
	const here = equipmentWorkflow.restore(snapshot, snapshotVersion)
	if (!equipmentWorkflow.possible(here).includes('changeSpecification')) return
	if (record.shareSpecification?.fingerprint === (await checksumOfLines(tx, id))) return
	const event = { type: 'changeSpecification' }
	await withinSystem(tx, actor, () =>
		takeStep(tx, systemActor, 'delivery', id, { event, onBehalfOf: actor.id }),
	)
}
