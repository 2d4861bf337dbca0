import { beforeAll, describe, expect, test } from 'vitest'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { outcomeFacts } from '#app/domain/outcomes/outcome-facts.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { found, newLine, refused, takeGoods } from '#tests/support/delivery-walks.ts'
import { inDays } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { samples as e } from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const { manager } = office
const { drafter, focalPoint } = ghana

let id: string
let needId: string
/** Lenses, workstations and manuals. */
let lines: string[]
const take = (actor: Actor, event: EquipmentEvent) => takeGoods(actor, id, event)
const ledger = () => getEquipmentLedger(manager, id)
const stagesOf = async (stage: 'contracted' | 'shipped' | 'received' | 'handedOver') =>
	(await ledger()).lines.map(({ stages }) => stages[stage])
const pieces = (...quantities: number[]) =>
	quantities.map((quantity, at) => ({ lineId: lines[at] ?? '', quantity }))
const contract = (amount: number, ...quantities: number[]) =>
	take(manager, { ...e.contract, amount, lines: pieces(...quantities) })
const ship = (waybill: string, ...quantities: number[]) =>
	take(manager, { ...e.ship, waybill, lines: pieces(...quantities) })
const shipmentOf = async (waybill: string) =>
	(await ledger()).shipments.find((shipment) => shipment.waybill === waybill)?.id ?? ''

beforeAll(async () => {
	await addProgramme('mixedGoods', 'equipment', {
		budget: 5_000,
		costPerUnit: 10,
		currency: 'USD',
		capacity: 400,
		maximumPerState: 400,
	})
	const delivery = await aDelivery({ kind: 'equipment', programmeId: 'mixedGoods', quantity: 151 })
	id = delivery.id
	needId = delivery.needId
	for (const [description, quantity] of [
		['Hand lens (sample)', 40],
		['Workstation (sample)', 2],
		['Manual (sample)', 60],
	] as const)
		await saveEquipmentLine(manager, id, newLine({ description, quantity, serialised: false }))
	lines = (await ledger()).lines.map((line) => line.id)
	await take(manager, e.shareSpecification)
	await take(focalPoint, e.signOffSpecification)
	await take(manager, e.startProcurement)
})

describe('contracts', () => {
	test('are for pieces of some lines, never for more than were agreed', async () => {
		await expect(contract(900, 41, 0, 0)).rejects.toMatchObject(
			refused({ 'lines.0.quantity': 'openPieces:40' }),
		)
		await expect(contract(900, 0, 0, 0)).rejects.toMatchObject(refused({ 'lines.0.quantity': 'required' }))
		await expect(
			take(manager, { ...e.contract, lines: [{ lineId: 'another', quantity: 1 }] }),
		).rejects.toMatchObject({ code: 'not-found' })
		await contract(900, 40, 0, 60)
		expect(await stagesOf('contracted')).toEqual([40, 0, 60])
		expect((await ledger()).openTo).toContain('contract')
	})

	test('share the money that is reserved for the need', async () => {
		await expect(contract(611, 0, 2)).rejects.toMatchObject(refused({ amount: 'aboveReservedLeft:610:USD' }))
		const additionalReason = 'The only bid in time.'
		await expect(
			take(manager, { ...e.contract, amount: 4_101, additionalReason, lines: pieces(0, 2) }),
		).rejects.toMatchObject(refused({ amount: 'contractMoneyLeft:4100:USD' }))
		expect((await findDelivery(id)).status).toBe('contracted')
	})
})

describe('shipments', () => {
	test('carry what is contracted, several at a time', async () => {
		await expect(ship('SEA', 0, 2, 0)).rejects.toMatchObject(refused({ 'lines.1.quantity': 'openPieces:0' }))
		await ship('SEA', 30, 0, 60)
		await ship('AIR', 10, 0, 0)
		expect(await stagesOf('shipped')).toEqual([40, 0, 60])
		await expect(ship('LAND', 1, 0, 0)).rejects.toMatchObject({ reason: 'nothingToShip' })
		await contract(610, 0, 2)
		expect((await ledger()).openTo).not.toContain('contract')
	})

	test('arrive one by one: the step names which', async () => {
		await expect(take(manager, e.arriveAtCustoms)).rejects.toMatchObject({ reason: 'severalShipments' })
		await take(manager, { ...e.arriveAtCustoms, shipment: await shipmentOf('AIR') })
		expect((await findDelivery(id)).status).toBe('customs')
		await take(drafter, e.confirmArrival)
		expect((await findDelivery(id)).status).toBe('shipped')
		expect(await stagesOf('received')).toEqual([10, 0, 0])
		await take(manager, e.arriveAtCustoms)
		await take(drafter, { ...e.confirmArrival, shipment: await shipmentOf('SEA') })
		expect((await findDelivery(id)).status).toBe('received')
	})

	test('of the rest follow after an arrival', async () => {
		expect(await stagesOf('received')).toEqual([40, 0, 60])
		await take(manager, { ...e.ship, waybill: 'POST', shippedOn: inDays(-2) })
		expect((await ledger()).openTo).not.toContain('ship')
		await take(manager, e.arriveAtCustoms)
		await take(drafter, e.confirmArrival)
		expect(await stagesOf('received')).toEqual([40, 2, 60])
	})
})

test('an inspection finds no more than came, and what is missing or damaged is replaced by line', async () => {
	const [lenses, stations, manuals] = lines
	const inspect = (own: object) =>
		inspectEquipmentLines(manager, id, [
			{ id: lenses ?? '', ok: null, short: null, damaged: null, remarks: '', ...own },
			found(stations, { ok: 2 }),
			found(manuals, { ok: 60 }),
		])
	await inspect({ short: 1, damaged: 2 })
	await take(manager, e.recordInspection)
	await expect(take(manager, { ...e.shipReplacement, lines: pieces(4) })).rejects.toMatchObject(
		refused({ 'lines.0.quantity': 'openPieces:3' }),
	)
	await take(manager, { ...e.shipReplacement, lines: pieces(2) })
	expect(await stagesOf('shipped')).toEqual([40, 2, 60])
	await take(manager, e.arriveAtCustoms)
	await take(drafter, e.confirmArrival)
	expect(await stagesOf('received')).toEqual([42, 2, 60])
	await inspect({ short: 1 })
	await take(manager, e.recordInspection)
	expect((await findDelivery(id)).status).toBe('rejectedLines')
})

test('the outcome compares each line with its agreed quantity', async () => {
	const { delivered } = await look((tx) => outcomeFacts(askIn(tx), needId))
	expect(delivered).toEqual({
		kind: 'equipment',
		lines: [
			{ position: 1, agreed: 40, handedOver: 39, check: 'none' },
			{ position: 2, agreed: 2, handedOver: 2, check: 'none' },
			{ position: 3, agreed: 60, handedOver: 60, check: 'none' },
		],
	})
})

test('an approved change starts over: earlier agreement covers nothing of the new specification', async () => {
	const other = await aDelivery({ kind: 'equipment' })
	const step = (actor: Actor, event: EquipmentEvent) => takeGoods(actor, other.id, event)
	const stages = async () => (await getEquipmentLedger(manager, other.id)).lines.map((line) => line.stages)
	await saveEquipmentLine(manager, other.id, newLine({ quantity: 5 }))
	await step(manager, e.shareSpecification)
	await step(focalPoint, e.signOffSpecification)
	await step(manager, e.startProcurement)
	await step(manager, e.contract)
	expect(await stages()).toMatchObject([{ contracted: 5, shipped: 0 }])
	await step(focalPoint, e.changeOfContracted)
	await step(manager, e.approveChange)
	expect(await stages()).toMatchObject([{ contracted: 0, shipped: 0 }])
})
