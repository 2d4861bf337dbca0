import type { Actor } from '#app/platform/actor.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as training from '#tests/workflows/tables/training.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { ghana, office } from './people.ts'
import { deliveryStep } from './steps.ts'

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
