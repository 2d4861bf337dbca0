import { expect, test } from 'vitest'
import { getAdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { choicesForNote } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

/** 20 January in Vienna and in UTC, 21 January in Cairo. */
const late = new Date('2027-01-20T22:30:00Z')
const inCairo = '2027-01-21'
const deliveryTo = (kind: 'equipment' | 'advisory' | 'training') => aDelivery({ kind, state: 'egypt' })

test('forms of what happened in a State begin with the day in its capital', async () => {
	const [equipment, advisory, training] = [
		await deliveryTo('equipment'),
		await deliveryTo('advisory'),
		await deliveryTo('training'),
	]
	await atTime(late, async () => {
		expect(await getEquipmentLedger(office.manager, equipment.id)).toMatchObject({ today: inCairo })
		expect(await getAdvisoryLedger(office.manager, advisory.id)).toMatchObject({ today: inCairo })
		expect(await getIndicators(office.manager, { deliveryId: training.id })).toMatchObject({ today: inCairo })
	})
})

test('a note verbale is dated by the day of the State, and received on that of UNODC', async () => {
	const { today } = (await atTime(late, () => choicesForNote(office.triage, 'EGY'))) ?? {}
	expect(today).toEqual({ state: inCairo, office: '2027-01-20', utc: '2027-01-20' })
})
