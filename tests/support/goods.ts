import { expect } from 'vitest'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'
import { egypt, ghana, office } from './people.ts'
import { findDelivery } from './steps.ts'

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
