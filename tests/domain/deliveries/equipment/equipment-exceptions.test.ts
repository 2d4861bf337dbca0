import { expect, test } from 'vitest'
import { changeShipment } from '#app/domain/deliveries/equipment/change-shipment.server.ts'
import { nameExemption } from '#app/domain/deliveries/equipment/find-equipment.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getNeedProcessChart } from '#app/domain/requests/get-process-chart.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()

const e = equipment.samples
const { drafter, focalPoint } = ghana
const { manager } = office
const details = {
	position: 1,
	carrier: '',
	insurance: '',
	freeDays: null,
	chargePerDay: null,
	currency: undefined,
}

async function goods(walked: EquipmentEvent['type']) {
	const { id, needId, requestId } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, walked)
	const take = async (actor: typeof manager, ...events: EquipmentEvent[]) => {
		for (const event of events) await deliveryStep(actor, id, event)
		return (await findDelivery(id)).status
	}
	const aside = async () => (await getDelivery(drafter, id)).course?.aside
	return { id, needId, requestId, take, aside }
}

test('goods are changed, lost, held at customs and rejected on their way, and arrive in the end', async () => {
	const { id, needId, requestId, take, aside } = await goods('contract')
	expect(await take(focalPoint, e.changeInProcurement)).toBe('changeRequested')
	expect(await aside()).toMatchObject({ as: 'changeRequested' })
	// With the consent of the donor, the delivery returns to the specification.
	expect(await take(manager, e.approveChange)).toBe('specification')
	// The earlier signature does not cover the new items, and a purchase remains a purchase.
	await expect(take(focalPoint, e.signOffSpecification)).rejects.toMatchObject({ code: 'impossible' })
	const withdrawn = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as const
	await expect(needStep(focalPoint, needId, withdrawn)).rejects.toMatchObject({ reason: 'stillRecallable' })
	await take(manager, e.shareSpecification)
	await take(focalPoint, e.signOffSpecification)
	await take(manager, e.startProcurement, e.contract, e.ship)

	// All of them, so that only the replacement is awaited after it.
	expect(await take(manager, { ...e.lossOfReceived, lost: 30, damaged: 0 })).toBe('lostOrDamaged')
	expect(await take(manager, e.shipReplacement)).toBe('shipped')
	expect((await getDelivery(drafter, id)).course?.schedule.arrivesOn).toBe(e.shipReplacement.arrivesOn)
	await take(manager, e.arriveAtCustoms)
	expect(await take(drafter, e.holdAtCustoms)).toBe('customsHeld')
	expect(await aside()).toMatchObject({ as: 'customsHeld', fields: [{ value: e.holdAtCustoms.reason }] })
	expect((await getDelivery(drafter, id)).course?.schedule.daysAtCustoms).toBe(0)
	expect(await take(focalPoint, e.releaseFromCustoms)).toBe('customs')

	await take(drafter, e.confirmArrival)
	expect(await take(manager, e.inspectionWithLosses)).toBe('rejectedLines')
	await take(manager, e.shipReplacement, e.arriveAtCustoms)
	await take(drafter, e.confirmArrival)
	expect(await take(manager, e.recordInspection)).toBe('inspected')
	const { stages } = (await getDelivery(focalPoint, id)).course ?? {}
	expect(stages?.map(({ status }) => status)).not.toContain('rejectedLines')
	expect(stages?.filter(({ state }) => state === 'current').map(({ status }) => status)).toEqual([
		'inspected',
	])
	expect((await replayRequest(office.officer, requestId)).differences).toEqual([])
})

test('a loss before handover can end the delivery, one after handover leaves the need delivered', async () => {
	const before = await goods('ship')
	expect(await before.take(manager, e.lossOfShipped, e.endAfterLoss)).toBe('failed')
	expect((await findNeed(before.needId)).status).toBe('accepted')
	const after = await goods('signHandover')
	expect(await after.take(focalPoint, e.lossOfHandedOver)).toBe('lostOrDamaged')
	await expect(after.take(manager, e.shipReplacement)).rejects.toMatchObject({ code: 'impossible' })
	expect(await after.take(manager, e.continueWithout)).toBe('handedOver')
	expect((await findNeed(after.needId)).status).toBe('delivered')
})

test('a loss is reported line by line, never beyond the quantity of a line', async () => {
	const { id, take, requestId } = await goods('ship')
	const [line] = (await getEquipmentLedger(manager, id)).lines
	const of = (lost: number, damaged: number) => ({
		...e.lossOfShipped,
		lost: 0,
		damaged: 0,
		lines: [{ lineId: line?.id ?? '', lost, damaged }],
	})
	const tooMany = { code: 'invalid', errors: { 'lines.0.lost': 'openPieces:30' } }
	await expect(take(drafter, of(20, 11))).rejects.toMatchObject(tooMany)
	await expect(take(drafter, of(0, 0))).rejects.toMatchObject({ errors: { 'lines.0.lost': 'required' } })
	const elsewhere = { ...of(1, 0), lines: [{ lineId: 'elsewhere', lost: 1, damaged: 0 }] }
	await expect(take(drafter, elsewhere)).rejects.toMatchObject({ code: 'not-found' })
	expect(await take(drafter, of(4, 1))).toBe('lostOrDamaged')
	expect((await findDelivery(id)).record).toMatchObject({ reportLoss: { lost: 4, damaged: 1 } })
	for (const actor of [manager, focalPoint, office.officer]) {
		const { told } = await getEquipmentLedger(actor, id)
		expect(told.procurement.map(({ type }) => type)).toEqual(['startProcurement', 'contract'])
		expect(told.exceptions).toMatchObject([
			{ type: 'reportLoss', lost: [{ description: line?.description, lost: 4, damaged: 1 }] },
		])
	}
	expect((await replayRequest(office.officer, requestId)).differences).toEqual([])
})

test('a new day of arrival is awaited everywhere, until the goods have arrived', async () => {
	const { id, take } = await goods('ship')
	await changeShipment(manager, id, { ...details, arrivesOn: '2091-03-02' })
	const { course } = await getDelivery(drafter, id)
	expect(course?.schedule.arrivesOn).toBe('2091-03-02')
	expect(course?.plan.find(({ what }) => what === 'arrival')?.planned.on).toBe('2091-03-02')
	expect((await findDelivery(id)).record).toMatchObject({ ship: { waybill: e.ship.waybill } })
	await take(manager, e.arriveAtCustoms)
	await take(drafter, e.confirmArrival)
	await expect(changeShipment(manager, id, { ...details, arrivesOn: '2091-03-09' })).rejects.toMatchObject({
		errors: { arrivesOn: 'arrivedAlready' },
	})
})

test('a report of misuse stops the delivery, and outside the office it is a review and nothing else', async () => {
	const { id, needId, requestId, take, aside } = await goods('recordInstallation')
	expect(await take(office.officer, e.misuseOfInstalled)).toBe('misuseReported')
	expect((await getDelivery(manager, id)).course?.aside).toMatchObject({ as: 'misuseReported' })
	await expect(take(manager, e.resumeAfterMisuse)).rejects.toMatchObject({ reason: 'dueDiligenceDone' })

	expect((await getDelivery(focalPoint, id)).status).toBe('stopped')
	expect(await aside()).toEqual({ as: 'stopped', since: null, fields: [] })
	for (const read of [
		getDelivery(focalPoint, id),
		getNeed(focalPoint, needId),
		getRequest(focalPoint, requestId),
		getNeedProcessChart(focalPoint, needId),
		getHistory(focalPoint, requestId),
		getDelivery(office.donor, id),
	])
		expect(JSON.stringify(await read)).not.toMatch(/isuse|demonstrators/)

	expect(await take(manager, e.endAfterMisuse)).toBe('closed')
	expect(JSON.stringify(await getHistory(focalPoint, requestId))).not.toMatch(/isuse|taken back/)
	expect((await findNeed(needId)).status).toBe('evaluated')

	expect((await getEquipmentLedger(focalPoint, id)).told.exceptions).toEqual([])
	const { told, shipments } = await getEquipmentLedger(manager, id)
	expect(told.exceptions.map(({ type }) => type)).toEqual(['reportMisuse', 'endAfterMisuse'])
	// No further delivery is possible.
	const ended = { code: 'conflict' }
	await expect(
		changeShipment(manager, id, { ...details, arrivesOn: shipments[0]?.arrivesOn ?? '' }),
	).rejects.toMatchObject(ended)
	await expect(nameExemption(drafter, id, { position: 1, exemption: 'EX' })).rejects.toMatchObject(ended)
})
