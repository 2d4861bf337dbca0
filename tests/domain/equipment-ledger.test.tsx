import { beforeAll, describe, expect, test } from 'vitest'
import { advanceDelivery } from '#app/domain/advance.server.ts'
import { changeShipment } from '#app/domain/change-shipment.server.ts'
import { checkEquipmentLines } from '#app/domain/check-equipment-lines.server.ts'
import { equipmentFigures } from '#app/domain/equipment-figures.server.ts'
import { getEquipmentLedger } from '#app/domain/get-equipment-ledger.server.ts'
import { inspectEquipmentLines } from '#app/domain/inspect-equipment-lines.server.ts'
import { listSerialNumbers } from '#app/domain/list-serial-numbers.server.ts'
import { nameExemption } from '#app/domain/name-exemption.server.ts'
import { proposeEquipmentLines } from '#app/domain/propose-equipment-lines.server.ts'
import { removeEquipmentLine } from '#app/domain/remove-equipment-line.server.ts'
import { saveEquipmentLine } from '#app/domain/save-equipment-line.server.ts'
import { signHandoverForOffice } from '#app/domain/sign-handover-for-office.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { loader, action as send } from '#app/routes/deliveries.$deliveryId_.equipment/route.tsx'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const e = equipment.samples
const { manager, otherManager, officer, donor, administrator } = office
const { drafter, focalPoint, mission } = ghana
const today = new Date().toISOString().slice(0, 10)
const newLine = (own = {}) => ({
	...{ id: undefined, description: 'Hand magnifier (sample)', unit: 'piece', quantity: 3, unitPrice: 40 },
	...{ serialised: true, ...own },
})
const terms = {
	...{ mode: 'title' as const, place: 'Accra', heldOn: today, conditions: 'Kept in the store.' },
	...{ officeName: 'M. Manager (sample)', officeTitle: 'Programme manager' },
}
const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })
const denied = { code: expect.stringMatching(/refused|not-found/) }

let id: string
const take = async (actor: Actor, event: EquipmentEvent, deliveryId = id) =>
	advanceDelivery(actor, { deliveryId, event, revision: (await findDelivery(deliveryId)).revision })
const ledger = (actor: Actor = manager) => getEquipmentLedger(actor, id)
const lineIds = async () => (await ledger()).lines.map(({ id }) => id)
const found = (lineId: string | undefined, own = {}) => ({
	...{ id: lineId ?? '', ok: 3, short: 0, damaged: 0, remarks: '', ...own },
})
const others = [drafter, focalPoint, mission, officer, otherManager, ...Object.values(egypt), donor]

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

	test('is written by its manager alone, and read by whoever follows the delivery', async () => {
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
		await saveEquipmentLine(manager, id, newLine({ id: first, unitPrice: 45 }))
		await expect(take(focalPoint, e.signOffSpecification)).rejects.toMatchObject({ reason: 'linesChanged' })
		await take(manager, e.shareSpecification)
		await take(focalPoint, e.signOffSpecification)
		await expect(saveEquipmentLine(manager, id, newLine())).rejects.toMatchObject({ code: 'conflict' })
		await expect(removeEquipmentLine(manager, id, first ?? '')).rejects.toMatchObject({ code: 'conflict' })
		expect((await ledger(drafter)).specification.signedOn).toBe(today)
	})

	test('is written anew after a change that the donor agreed to', async () => {
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
			...{ position: 1, carrier: 'Sample Air', insurance: 'P 7', arrivesOn: '2026-08-22' },
			...{ freeDays: 0, chargePerDay: 100, currency: 'EUR' as const },
		}
		await changeShipment(manager, id, details)
		await expect(changeShipment(manager, id, { ...details, arrivesOn: '2026-07-01' })).rejects.toMatchObject(
			refused({ arrivesOn: 'datesOutOfOrder' }),
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
		// Whatever is sent, the sums are those of the lines.
		await take(manager, e.recordInspection)
		const { status, record } = await findDelivery(id)
		expect(status).toBe('rejectedLines')
		expect(record).toMatchObject({ recordInspection: { ok: 7, short: 0, damaged: 1 } })
	})

	test('is made anew of what was replaced, and of nothing else', async () => {
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

describe('the handover', () => {
	const serials = (typed: string, lineId: string, actor: Actor = manager) =>
		listSerialNumbers(actor, id, { id: lineId, serials: typed })

	test('lists one number for each accepted piece, none of them twice, here or anywhere', async () => {
		const [first = '', second = ''] = await lineIds()
		await expect(signHandoverForOffice(manager, id, terms)).rejects.toMatchObject({
			reason: 'serialsMissing',
		})
		await expect(serials('A1\nA2', first)).rejects.toMatchObject(refused({ serials: 'serialCount:3' }))
		await expect(serials('a1\nA 1\nA2', first)).rejects.toMatchObject(
			refused({ serials: 'serialTwice:1:A1' }),
		)
		await expect(serials('A1', second)).rejects.toMatchObject({ code: 'not-found' })
		await expect(serials(`A1\nA2\n${'x'.repeat(81)}`, first)).rejects.toMatchObject(
			refused({ serials: 'tooLong' }),
		)
		const other = await aDelivery({ kind: 'equipment', state: 'egypt' })
		await look(async (tx) => {
			const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: other.id } })
			const line = { id: 'elsewhere', position: 1, description: 'x', unit: 'x', quantity: 1 }
			await tx.equipmentLine.create({ data: { ...line, deliveryId: other.id, requestId, stateIso3 } })
			await tx.equipmentItem.create({
				data: {
					...{ id: 'i', lineId: 'elsewhere', deliveryId: other.id, serialNumber: 'TAKEN7' },
					addedAt: new Date(),
				},
			})
		})
		await expect(serials('A1\nA2\ntaken 7', first)).rejects.toMatchObject(
			refused({ serials: 'serialElsewhere:1:TAKEN7' }),
		)
		for (const actor of others) await expect(serials('A1', first, actor)).rejects.toMatchObject(denied)
		await serials('a1, a2; a3', first)
		await serials('b1\nb2\nb 3', first)
		expect((await ledger(drafter)).lines[0]?.serials).toEqual(['B1', 'B2', 'B3'])
	})

	test('is signed by the Office first and then by the State, each once', async () => {
		const state = { ...e.signHandover, signatory: 'K. Asante (sample)', signatoryTitle: 'Director' }
		await expect(take(focalPoint, state)).rejects.toMatchObject({ reason: 'officeUnsigned' })
		for (const actor of others)
			await expect(signHandoverForOffice(actor, id, terms), actor.id).rejects.toMatchObject(denied)
		const { number } = await signHandoverForOffice(manager, id, terms)
		expect(number).toMatch(/^SOM-H-\d{4}-000001$/)
		await expect(signHandoverForOffice(manager, id, terms)).rejects.toMatchObject({
			...{ code: 'conflict', reason: 'alreadySigned' },
		})
		const [first = ''] = await lineIds()
		await expect(serials('c1 c2 c3', first)).rejects.toMatchObject({ reason: 'alreadySigned' })
		expect((await ledger(drafter)).handover).toMatchObject({ number, state: null, sha256: null })
		await expect(take(manager, state)).rejects.toMatchObject({ code: 'forbidden' })
		await take(focalPoint, state)
		await expect(take(focalPoint, state)).rejects.toThrow()
		const { handover } = await ledger(mission)
		expect(handover).toMatchObject({
			state: { name: 'K. Asante (sample)', title: 'Director', on: today },
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
		})
		const { record } = await findDelivery(id)
		expect(record).toMatchObject({ signHandover: { serialNumbers: 'Hand magnifier (sample): B1, B2, B3' } })
	})

	test('cannot be forged past our own pages', async () => {
		const forged = (actor: Actor) =>
			withActor(actor, (tx) =>
				tx.handover.updateMany({ where: { deliveryId: id }, data: { stateName: 'Somebody' } }),
			)
		for (const actor of [otherManager, egypt.focalPoint, donor, officer])
			expect((await forged(actor)).count, actor.id).toBe(0)
	})
})

describe('the checks', () => {
	const checked = (lineId = '', own = {}) => ({
		...{ id: lineId, present: 3, working: 2, used: 2, maintained: 3, remarks: '', ...own },
	})

	test('are of every line, at six months and then at twelve', async () => {
		const [first, second] = await lineIds()
		const check = (lines: ReturnType<typeof checked>[], actor: Actor = manager, checkedOn = today) =>
			checkEquipmentLines(actor, id, { checkedOn, lines })
		await expect(check([checked(first)])).rejects.toMatchObject({ code: 'conflict' })
		await take(manager, e.recordInstallation)
		await expect(take(manager, e.check6)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await expect(check([checked(first, { present: 4, working: 5, used: 6 })])).rejects.toMatchObject(
			refused({
				'lines.0.present': 'aboveHandedOver',
				'lines.0.working': 'abovePresent',
				'lines.0.used': 'aboveWorking',
			}),
		)
		await expect(check([checked(first)], manager, '2090-01-01')).rejects.toMatchObject(
			refused({ checkedOn: 'inTheFuture' }),
		)
		for (const actor of others) await expect(check([checked(first)], actor)).rejects.toMatchObject(denied)
		await check([checked(first)])
		await expect(take(manager, e.check6)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await check([checked(first), checked(second, { present: 5, working: 5, used: 4, maintained: 5 })])
		await take(manager, e.check6)
		expect((await findDelivery(id)).record).toMatchObject({
			recordCheck6: { present: 8, working: 7, used: 6 },
		})
		await expect(take(manager, e.check12)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await check([checked(first, { working: 1, used: 1 }), checked(second)])
		await take(manager, e.check12)
		expect((await ledger(focalPoint)).lines[0]?.checks).toHaveLength(2)
		expect(await look((tx) => equipmentFigures(tx, id))).toEqual({
			...{ lines: 2, linesHandedOver: 2, unitsHandedOver: 8, workingAtTwelveMonths: 3 },
		})
	})
})

test('the page takes plain forms, and gives back what was typed', async () => {
	const { id: deliveryId } = await aDelivery({ kind: 'equipment' })
	const cookie = await cookieOf(manager)
	const argsOf = (fields?: Record<string, string>) => ({
		request: new Request(`http://site.example/deliveries/${deliveryId}/equipment`, {
			headers: { cookie },
			...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		}),
		...{ params: { deliveryId }, context: { nonce: '', requestId: '' } },
	})
	const typed = { do: 'saveLine', id: '', description: 'Lamp', unit: '', quantity: '0' }
	expect(await send(argsOf(typed))).toMatchObject({
		...{ init: { status: 422 } },
		data: { wrong: { errors: { unit: 'required', quantity: 'tooSmall' }, typed: { description: ['Lamp'] } } },
	})
	const sent = await send(argsOf({ ...typed, unit: 'piece', quantity: '4' }))
	expect(sent).toMatchObject({ status: 303 })
	expect((await loader(argsOf())).ledger.lines).toMatchObject([{ quantity: 4, serialised: false }])
	expect(await send(argsOf({ do: 'constructor' }))).toMatchObject({ init: { status: 422 } })
	const told = await look((tx) =>
		tx.auditEntry.findMany({ where: { deliveryId: id, type: { startsWith: 'equipmentItems' } } }),
	)
	expect(JSON.stringify(told)).not.toContain('B1')
})
