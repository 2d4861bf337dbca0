import { beforeAll, describe, expect, test } from 'vitest'
import { changeShipment } from '#app/domain/deliveries/equipment/change-shipment.server.ts'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { nameExemption } from '#app/domain/deliveries/equipment/find-equipment.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import {
	proposeEquipmentLines,
	removeEquipmentLine,
	saveEquipmentLine,
} from '#app/domain/specifications/specification-lines.server.ts'

import type { Actor } from '#app/platform/actor.ts'
import { loader, action as send } from '#app/routes/deliveries.$deliveryId_.equipment/route.tsx'
import { aDelivery } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import {
	denied,
	found,
	lineIdsOf,
	newLine,
	others,
	refused,
	takeGoods,
	walkDelivery,
} from '#tests/support/delivery-walks.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { past } from '#tests/support/planted-columns.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findDelivery } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const e = equipment.samples
const { manager, otherManager, officer, donor, administrator } = office
const { drafter, focalPoint, mission } = ghana
const today = todayInState('GHA')

let id: string
const take = (actor: Actor, event: EquipmentEvent, deliveryId = id) => takeGoods(actor, deliveryId, event)
const ledger = (actor: Actor = manager) => getEquipmentLedger(actor, id)
const lineIds = () => lineIdsOf(id)

beforeAll(async () => {
	await addProgramme('kits', 'equipment', { currency: 'EUR' })
	id = (await aDelivery({ kind: 'equipment', programmeId: 'kits' })).id
})

describe('the specification', () => {
	test('has at least one line before it is shared, begun with those that the State filed', async () => {
		await expect(take(manager, e.shareSpecification)).rejects.toMatchObject({ reason: 'noLines' })
		await proposeEquipmentLines(manager, id)
		const { lines } = await ledger()
		expect(lines.length).toBeGreaterThan(0)
		await expect(proposeEquipmentLines(manager, id)).rejects.toMatchObject({ reason: 'linesThere' })
		for (const line of lines) await removeEquipmentLine(manager, id, line.id)
		await expect(removeEquipmentLine(manager, id, lines[0]?.id ?? '')).rejects.toMatchObject({
			code: 'not-found',
		})
	})

	test('is written only by its manager, and read by everyone who follows the delivery', async () => {
		await saveEquipmentLine(manager, id, newLine())
		await saveEquipmentLine(manager, id, newLine({ description: 'Lamp', quantity: 5, serialised: false }))
		for (const actor of others)
			await expect(saveEquipmentLine(actor, id, newLine()), actor.id).rejects.toMatchObject(denied)
		for (const actor of [manager, drafter, focalPoint, mission, officer])
			expect((await ledger(actor)).lines, actor.id).toHaveLength(2)
		for (const actor of [otherManager, ...Object.values(egypt), donor, administrator])
			await expect(ledger(actor), actor.id).rejects.toMatchObject({ code: 'not-found' })
		expect((await ledger()).specification).toMatchObject({ total: 320, whole: true })
		expect((await ledger(focalPoint)).specification.heldMoney).toBeNull()
		const stranger = { ...newLine(), id: '00000000-0000-7000-8000-000000000000' }
		await expect(saveEquipmentLine(manager, id, stranger)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('is signed off as it was shared, and not changed after that', async () => {
		await take(manager, e.shareSpecification)
		const [first] = await lineIds()
		const added = newLine({ description: 'Case', quantity: 1 })
		const changes = [
			() => saveEquipmentLine(manager, id, newLine({ id: first, unitPrice: 45 })),
			() => saveEquipmentLine(manager, id, added),
			async () => removeEquipmentLine(manager, id, (await lineIds()).at(-1) ?? ''),
		]
		for (const change of changes) {
			await change()
			await expect(take(focalPoint, e.signOffSpecification)).rejects.toMatchObject({ code: 'impossible' })
			expect((await ledger(focalPoint)).openTo).not.toContain('signOffSpecification')
			await take(manager, e.shareSpecification)
			expect((await ledger(focalPoint)).openTo).toContain('signOffSpecification')
		}
		await take(focalPoint, e.signOffSpecification)
		await expect(saveEquipmentLine(manager, id, newLine())).rejects.toMatchObject({ code: 'conflict' })
		await expect(removeEquipmentLine(manager, id, first ?? '')).rejects.toMatchObject({ code: 'conflict' })
		expect((await ledger(drafter)).specification.signedOn).toBe(today)
	})

	test('is not signed off where lines were changed by an earlier release, which left it shared', async () => {
		const other = await aDelivery({ kind: 'equipment' })
		await saveEquipmentLine(manager, other.id, newLine())
		await take(manager, e.shareSpecification, other.id)
		await past('equipment_line', () =>
			asOwner('update equipment_line set unit_price = 45 where delivery_id = $1', [other.id]),
		)
		await expect(take(focalPoint, e.signOffSpecification, other.id)).rejects.toMatchObject({
			reason: 'linesChanged',
		})
	})

	test('is written again after a change that the donor agreed to', async () => {
		const other = await aDelivery({ kind: 'equipment' })
		await walkDelivery('equipment', other.id, 'startProcurement')
		await take(focalPoint, e.changeInProcurement, other.id)
		await take(manager, e.approveChange, other.id)
		await saveEquipmentLine(manager, other.id, newLine())
		await expect(take(focalPoint, e.signOffSpecification, other.id)).rejects.toThrow()
	})
})

describe('shipments', () => {
	test('are kept from the steps, paid for in the currency of the programme', async () => {
		await take(manager, e.startProcurement)
		await expect(take(manager, e.contract)).rejects.toMatchObject(refused({ currency: 'currencyDiffers' }))
		await take(manager, { ...e.contract, currency: 'EUR' })
		await take(manager, e.ship)
		await take(manager, e.arriveAtCustoms)
		expect((await ledger(drafter)).shipments).toMatchObject([
			{ position: 1, waybill: e.ship.waybill, arrivesOn: e.ship.arrivesOn, port: 'Tema', atCustomsOn: today },
		])
	})

	test('say what storage costs; the State names the paper that frees them', async () => {
		const details = {
			position: 1,
			carrier: 'Sample Air',
			insurance: 'P 7',
			arrivesOn: inDays(20),
			freeDays: 0,
			chargePerDay: 100,
			currency: 'EUR' as const,
		}
		await changeShipment(manager, id, details)
		// The goods were shipped three days ago.
		await expect(changeShipment(manager, id, { ...details, arrivesOn: inDays(-2) })).rejects.toMatchObject(
			refused({ arrivesOn: 'pastUnlessLate' }),
		)
		const late = { ...details, arrivesOn: inDays(-9), lateReason: 'The carrier wrote late.' }
		await expect(changeShipment(manager, id, late)).rejects.toMatchObject(
			refused({ arrivesOn: expect.stringMatching(/^dayTooEarly:shippedOn:/) as string }),
		)
		await expect(changeShipment(manager, id, { ...details, position: 9 })).rejects.toMatchObject({
			code: 'not-found',
		})
		for (const actor of others)
			await expect(changeShipment(actor, id, details), actor.id).rejects.toMatchObject(denied)
		await nameExemption(drafter, id, { position: 1, exemption: 'EX 44' })
		for (const actor of [manager, mission, officer, ...Object.values(egypt), donor])
			await expect(nameExemption(actor, id, { position: 1, exemption: 'X' }), actor.id).rejects.toMatchObject(
				denied,
			)
		await take(drafter, { ...e.confirmArrival, receivedOn: today })
		const [shipment] = (await ledger(focalPoint)).shipments
		expect(shipment).toMatchObject({ exemption: 'EX 44', carrier: 'Sample Air', clearedOn: today })
		expect(shipment?.clock).toEqual({ days: 0, left: 0, charged: 0, cost: 0 })
	})
})

describe('the inspection', () => {
	test('is of every line, and finds no more and no less than the line', async () => {
		const [first, second] = await lineIds()
		await expect(take(manager, e.recordInspection)).rejects.toMatchObject({ reason: 'notAllInspected' })
		const wrong = [found(first, { ok: 2 }), found(second, { ok: 5 })]
		await expect(inspectEquipmentLines(manager, id, wrong)).rejects.toMatchObject(
			refused({ 'lines.0.ok': 'notTheLine' }),
		)
		for (const rows of [[found('nobody')], [found(first), found(first)]])
			await expect(inspectEquipmentLines(manager, id, rows)).rejects.toMatchObject({ code: 'not-found' })
		await inspectEquipmentLines(manager, id, [found(first, { ok: 2, damaged: 1 })])
		await expect(take(manager, e.recordInspection)).rejects.toMatchObject({ reason: 'notAllInspected' })
		for (const actor of others)
			await expect(inspectEquipmentLines(actor, id, [found(first)])).rejects.toMatchObject(denied)
		await inspectEquipmentLines(manager, id, [found(second, { ok: 5 })])
		// The sums are those of the items, whatever was sent.
		await take(manager, e.recordInspection)
		const { status, record } = await findDelivery(id)
		expect(status).toBe('rejectedLines')
		expect(record).toMatchObject({ recordInspection: { ok: 7, short: 0, damaged: 1 } })
	})

	test('is repeated for replaced items only', async () => {
		await take(manager, e.shipReplacement)
		expect((await ledger()).lines.map(({ ok }) => ok)).toEqual([null, 5])
		expect((await ledger()).shipments).toMatchObject([
			{},
			{ position: 2, waybill: e.shipReplacement.waybill },
		])
		await take(manager, e.arriveAtCustoms)
		await take(drafter, e.confirmArrival)
		const [first] = await lineIds()
		await inspectEquipmentLines(manager, id, [found(first)])
		await take(manager, e.recordInspection)
		expect((await findDelivery(id)).status).toBe('inspected')
	})
})

test('the page takes plain forms, and returns typed values', async () => {
	const { id: deliveryId } = await aDelivery({ kind: 'equipment' })
	const cookie = await cookieOf(manager)
	const argsOf = (fields?: Record<string, string>) => ({
		request: new Request(`http://site.example/deliveries/${deliveryId}/equipment`, {
			headers: { cookie },
			...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		}),
		params: { deliveryId },
		context: { nonce: '', requestId: '' },
	})
	const typed = { do: 'saveLine', id: '', description: 'Lamp', unit: '', quantity: '0' }
	expect(await send(argsOf(typed))).toMatchObject({
		init: { status: 422 },
		data: { wrong: { errors: { unit: 'required', quantity: 'tooSmall' }, typed: { description: ['Lamp'] } } },
	})
	const sent = await send(argsOf({ ...typed, unit: 'piece', quantity: '4' }))
	expect(sent).toMatchObject({ status: 303 })
	expect((await loader(argsOf())).ledger.lines).toMatchObject([{ quantity: 4, serialised: false }])
	expect(await send(argsOf({ do: 'constructor' }))).toMatchObject({ init: { status: 422 } })
})
