import { beforeEach, expect, test } from 'vitest'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { answer, correct } from '#tests/support/corrected-values.ts'
import { found, lineIdsOf, newLine, takeGoods } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findDelivery } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as e } from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const { manager } = office
const { drafter, focalPoint } = ghana

let id: string
let requestId: string
/** Ten lenses and five manuals. */
let lines: string[]
const take = (actor: Actor, event: EquipmentEvent) => takeGoods(actor, id, event)
const ledger = () => getEquipmentLedger(manager, id)
const statusOf = async () => (await findDelivery(id)).status
const received = async () => (await ledger()).lines.map(({ stages }) => stages.received)
const pieces = (...quantities: number[]) =>
	quantities.map((quantity, at) => ({ lineId: lines[at] ?? '', quantity }))
const ship = (waybill: string, ...quantities: number[]) =>
	take(manager, { ...e.ship, waybill, lines: pieces(...quantities) })
const lose = (...quantities: number[]) =>
	take(manager, {
		...e.lossOfShipped,
		lines: quantities.map((lost, at) => ({ lineId: lines[at] ?? '', lost, damaged: 0 })),
	})
const shipmentOf = async (waybill: string) =>
	(await ledger()).shipments.find((shipment) => shipment.waybill === waybill)?.id ?? ''
async function arrive(waybill: string) {
	const shipment = await shipmentOf(waybill)
	await take(manager, { ...e.arriveAtCustoms, shipment })
	await take(drafter, { ...e.confirmArrival, shipment })
}
const expectReplayed = async () =>
	expect((await replayRequest(office.officer, requestId)).differences).toEqual([])

beforeEach(async () => {
	const made = await aDelivery({ kind: 'equipment' })
	id = made.id
	requestId = made.requestId
	for (const [description, quantity] of [
		['Hand lens (sample)', 10],
		['Manual (sample)', 5],
	] as const)
		await saveEquipmentLine(manager, id, newLine({ description, quantity, serialised: false }))
	lines = await lineIdsOf(id)
	await take(manager, e.shareSpecification)
	await take(focalPoint, e.signOffSpecification)
	await take(manager, e.startProcurement)
})

test('items that were not lost arrive beside the replacement, and both are counted once', async () => {
	await take(manager, e.contract)
	await ship('SEA', 10, 5)
	await lose(3, 0)
	await take(manager, { ...e.shipReplacement, waybill: 'AIR', lines: pieces(3) })
	expect((await ledger()).awaited.map(({ waybill }) => waybill)).toEqual(['SEA', 'AIR'])
	// Both can be at customs at once.
	await take(manager, { ...e.arriveAtCustoms, shipment: await shipmentOf('AIR') })
	await take(manager, { ...e.arriveAtCustoms, shipment: await shipmentOf('SEA') })
	await take(drafter, { ...e.confirmArrival, shipment: await shipmentOf('AIR') })
	expect(await statusOf()).toBe('customs')
	await take(drafter, { ...e.confirmArrival, shipment: await shipmentOf('SEA') })
	expect(await statusOf()).toBe('received')
	expect(await received()).toEqual([10, 5])
	// The page of the delivery counts as the records do, for the State as well.
	for (const actor of [manager, focalPoint, office.officer]) {
		const { course } = await getDelivery(actor, id)
		expect(course?.items).toMatchObject([
			{ quantity: 10, shipped: 10, received: 10, inOrder: null, handedOver: null },
			{ quantity: 5, shipped: 5, received: 5, inOrder: null, handedOver: null },
		])
	}
	await inspectEquipmentLines(manager, id, [found(lines[0], { ok: 10 }), found(lines[1], { ok: 5 })])
	await take(manager, e.recordInspection)
	expect(await statusOf()).toBe('inspected')
	await expectReplayed()
})

test('a shipment that was lost as a whole is not awaited; another one on its way is', async () => {
	await take(manager, e.contract)
	await ship('SEA', 7, 5)
	await ship('LAND', 3, 0)
	await lose(3, 0)
	await take(manager, { ...e.shipReplacement, waybill: 'AIR' })
	expect((await ledger()).awaited.map(({ waybill }) => waybill)).toEqual(['SEA', 'AIR'])
	await arrive('AIR')
	expect(await statusOf()).toBe('shipped')
	await arrive('SEA')
	expect(await statusOf()).toBe('received')
	expect(await received()).toEqual([10, 5])
	await expectReplayed()
})

test('items inspected before the rest arrived are inspected again', async () => {
	await take(manager, e.contract)
	await ship('SEA', 6, 5)
	await arrive('SEA')
	await inspectEquipmentLines(manager, id, [found(lines[0], { ok: 6, short: 4 }), found(lines[1], { ok: 5 })])
	await ship('AIR', 4)
	await arrive('AIR')
	expect((await ledger()).lines.map(({ ok, short }) => [ok, short])).toEqual([
		[null, null],
		[null, null],
	])
	await expect(take(manager, e.recordInspection)).rejects.toMatchObject({ reason: 'notAllInspected' })
	await expectReplayed()
})

test('pieces that a correction leaves open can be contracted and shipped after it', async () => {
	await take(manager, { ...e.contract, amount: 100 })
	await ship('SEA', 10, 5)
	const { contracts } = await ledger()
	const lens = (entryId: string | undefined) => `${entryId}:${lines[0]}`
	await correct(manager, id, { name: 'shippedLine', id: lens(await shipmentOf('SEA')) }, { quantity: 6 })
	await correct(manager, id, { name: 'contractedLine', id: lens(contracts[0]?.id) }, { quantity: 6 })
	expect((await ledger()).openTo).toEqual(expect.arrayContaining(['contract', 'ship']))
	await take(manager, { ...e.contract, amount: 10, additionalReason: 'A second bid.', lines: pieces(4) })
	await ship('AIR', 4)
	expect((await ledger()).lines.map(({ stages }) => stages.shipped)).toEqual([10, 5])
	expect((await ledger()).openTo).not.toContain('contract')
	await expectReplayed()
})

test('pieces that were not received after all can be shipped once the State agreed, and not twice', async () => {
	await take(manager, e.contract)
	await ship('SEA', 10, 5)
	await arrive('SEA')
	const entry = { name: 'shippedLine', id: `${await shipmentOf('SEA')}:${lines[0]}` } as const
	const agreeOn = async (quantity: number) => {
		const { id: correctionId } = await correct(manager, id, entry, { quantity })
		await answer(focalPoint, id, correctionId, 'agree')
		return (await ledger()).openTo
	}
	expect(await agreeOn(6)).toContain('ship')
	expect(await agreeOn(10)).not.toContain('ship')
	await expectReplayed()
})
