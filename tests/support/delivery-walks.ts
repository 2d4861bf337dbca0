import { expect } from 'vitest'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as training from '#tests/workflows/tables/training.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { egypt, ghana, office } from './people.ts'
import { deliveryStep, findDelivery } from './steps.ts'

const { drafter, focalPoint } = ghana
const { manager } = office
const { samples: t } = training
const { samples: e } = equipment
const { samples: a } = advisory

/** Every step of a delivery to its end, with its sender. */
export const deliveryWalks: Record<Kind, [Actor, DeliveryEvent][]> = {
	training: [
		[manager, t.callForNominations],
		[drafter, t.nominate],
		[manager, t.confirmParticipants],
		[manager, t.openSession],
		[manager, t.closeSession],
		[manager, t.recordLearning],
		[manager, t.certify],
		[focalPoint, t.confirmReceipt],
		[manager, t.recordFollowUp],
	],
	equipment: [
		[manager, e.shareSpecification],
		[focalPoint, e.signOffSpecification],
		[manager, e.startProcurement],
		[manager, e.contract],
		[manager, e.ship],
		[manager, e.arriveAtCustoms],
		[drafter, e.confirmArrival],
		[manager, e.recordInspection],
		[focalPoint, e.signHandover],
		[manager, e.recordInstallation],
		[manager, e.check6],
		[manager, e.check12],
		[manager, e.closeDelivery],
	],
	advisory: [
		[manager, a.shareTerms],
		[focalPoint, a.agreeTerms],
		[manager, a.shareDraft],
		[drafter, a.returnDraft],
		[manager, a.shareDraft],
		[focalPoint, a.acceptFinal],
		[manager, a.startFollowUp],
		[manager, a.recordFollowUp],
	],
}

/** Takes the steps of an open delivery of Ghana up to and including this event, or to its end. */
export async function walkDelivery(kind: Kind, id: string, last?: DeliveryEvent['type']) {
	for (const [actor, event] of deliveryWalks[kind]) {
		await deliveryStep(actor, id, event)
		if (event.type === last) return
	}
}

export const newLine = (own = {}) => ({
	id: undefined,
	description: 'Hand magnifier (sample)',
	unit: 'piece',
	quantity: 3,
	unitPrice: 40,
	serialised: true,
	...own,
})

/** Findings on an item, by default three pieces in good order. */
export const found = (lineId: string | undefined, own = {}) => ({
	id: lineId ?? '',
	ok: 3,
	short: 0,
	damaged: 0,
	remarks: '',
	...own,
})

/** All people except the manager of the programme. */
export const others: Actor[] = [
	...Object.values(ghana),
	office.officer,
	office.otherManager,
	...Object.values(egypt),
	office.donor,
]
export const denied = { code: expect.stringMatching(/refused|not-found/) }
export const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })

/** Takes a step with the stored records only. */
export const takeGoods = async (actor: Actor, deliveryId: string, event: EquipmentEvent) =>
	advanceDelivery(actor, { deliveryId, event, revision: (await findDelivery(deliveryId)).revision })

export const lineIdsOf = async (deliveryId: string) =>
	(await getEquipmentLedger(office.manager, deliveryId)).lines.map(({ id }) => id)

/** Takes equipment of Ghana, one item of it, to where UNODC signs the handover. */
export async function inspectGoods(id: string) {
	await saveEquipmentLine(manager, id, newLine({ serialised: false }))
	await takeGoods(manager, id, e.shareSpecification)
	await takeGoods(focalPoint, id, e.signOffSpecification)
	for (const event of [e.startProcurement, e.contract, e.ship, e.arriveAtCustoms])
		await takeGoods(manager, id, event)
	await takeGoods(drafter, id, e.confirmArrival)
	const [line] = await lineIdsOf(id)
	await inspectEquipmentLines(manager, id, [found(line)])
	await takeGoods(manager, id, e.recordInspection)
}
