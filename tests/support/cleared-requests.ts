import { expect } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { caseStep, deliveryOf, deliveryStep, everything, needStep, needsOf } from '#tests/support/steps.ts'
import { programmes } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/due-diligence.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { Kind } from '#workflows/vocabulary.ts'

export const { dueDiligence, approver, officer, manager } = office
export const held = { code: 'forbidden', reason: 'dueDiligenceDone' }

export async function clear(requestId: string) {
	await caseStep(dueDiligence, requestId, samples.assess)
	await caseStep(approver, requestId, samples.clear)
}

/** Creates a request of the police with deliveries that opened after its clearance. */
export async function aClearedRequest(needs: Kind[]) {
	const requestId = await aRequest({ authority: 'police', needs, status: 'active' })
	await clear(requestId)
	const deliveries: string[] = []
	for (const { id, kind, minimumQuantity } of await needsOf(requestId)) {
		await needStep(officer, id, { type: 'proposeProgramme', programmeId: programmes[kind] })
		await needStep(manager, id, { type: 'acceptOffer', quantity: minimumQuantity ?? 1, note: '' })
		await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
		deliveries.push((await deliveryOf(id)).id)
	}
	return { requestId, deliveries }
}

/** Checks that due diligence blocks the step while the case is open, and allows it once cleared. */
export async function heldUntilCleared(
	requestId: string,
	deliveryId: string,
	[actor, event]: [Actor, DeliveryEvent],
) {
	await caseStep(dueDiligence, requestId, samples.reopenCase)
	const before = await everything(requestId)
	await expect(deliveryStep(actor, deliveryId, event), event.type).rejects.toMatchObject(held)
	expect(await everything(requestId)).toEqual(before)
	expect((await getDelivery(actor, deliveryId)).course?.mustWait, event.type).toBe(true)
	await clear(requestId)
	await deliveryStep(actor, deliveryId, event)
}

export const waitingFor = async (actor: Actor, requestId: string) =>
	(await listWork(actor)).waiting.rows
		.filter((row) => row.requestId === requestId)
		.map(({ subject, todo }) => `${subject} ${todo}`)
