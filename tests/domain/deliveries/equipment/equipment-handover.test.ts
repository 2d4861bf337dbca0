import { beforeAll, describe, expect, test } from 'vitest'
import {
	checkEquipmentLines,
	inspectEquipmentLines,
} from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { listSerialNumbers } from '#app/domain/deliveries/equipment/list-serial-numbers.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import {
	denied,
	found,
	lineIdsOf,
	newLine,
	others,
	refused,
	takeGoods,
} from '#tests/support/delivery-walks.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const e = equipment.samples
const { manager, otherManager, officer, donor } = office
const { drafter, focalPoint, mission } = ghana
const today = todayInState('GHA')
const terms = {
	mode: 'title' as const,
	place: 'Accra',
	heldOn: today,
	conditions: 'Kept in the store.',
	officeName: 'M. Manager (sample)',
	officeTitle: 'Programme manager',
}

let id: string
const take = (actor: Actor, event: EquipmentEvent) => takeGoods(actor, id, event)
const ledger = (actor: Actor = manager) => getEquipmentLedger(actor, id)
const lineIds = () => lineIdsOf(id)

beforeAll(async () => {
	id = (await aDelivery({ kind: 'equipment' })).id
	await saveEquipmentLine(manager, id, newLine())
	await saveEquipmentLine(manager, id, newLine({ description: 'Lamp', quantity: 5, serialised: false }))
	await take(manager, e.shareSpecification)
	await take(focalPoint, e.signOffSpecification)
	for (const event of [e.startProcurement, e.contract, e.ship, e.arriveAtCustoms]) await take(manager, event)
	await take(drafter, e.confirmArrival)
	const [first, second] = await lineIds()
	await inspectEquipmentLines(manager, id, [found(first), found(second, { ok: 5 })])
	await take(manager, e.recordInspection)
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
					id: 'i',
					lineId: 'elsewhere',
					deliveryId: other.id,
					serialNumber: 'TAKEN7',
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
		await expect(take(focalPoint, state)).rejects.toMatchObject({ reason: 'signedForOffice' })
		for (const actor of others)
			await expect(signHandoverForOffice(actor, id, terms), actor.id).rejects.toMatchObject(denied)
		const { number } = await signHandoverForOffice(manager, id, terms)
		expect(number).toMatch(/^SOM-H-\d{4}-000001$/)
		await expect(signHandoverForOffice(manager, id, terms)).rejects.toMatchObject({
			code: 'conflict',
			reason: 'alreadySigned',
		})
		const [first = ''] = await lineIds()
		const signed = await findDelivery(id)
		await serials('b10, b2, b1', first)
		expect((await ledger(drafter)).lines[0]?.serials).toEqual(['B1', 'B2', 'B10'])
		expect((await findDelivery(id)).revision).toBe(signed.revision + 1)
		await look((tx) => tx.handover.update({ where: { deliveryId: id }, data: { officeSignedBy: 'another' } }))
		await expect(serials('b1, b2, b3', first)).rejects.toMatchObject({ reason: 'alreadySigned' })
		expect((await ledger()).may).toMatchObject({ list: false, sign: false })
		expect((await ledger(drafter)).handover).toMatchObject({ number, state: null, sha256: null })
		await expect(take(manager, state)).rejects.toMatchObject({ code: 'forbidden' })
		await take(focalPoint, state)
		await expect(take(focalPoint, state)).rejects.toThrow()
		await expect(serials('b1, b2, b3', first)).rejects.toMatchObject({ code: 'conflict' })
		const { handover } = await ledger(mission)
		expect(handover).toMatchObject({
			state: { name: 'K. Asante (sample)', title: 'Director', on: today },
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
		})
		const { record } = await findDelivery(id)
		expect(record).toMatchObject({ signHandover: { serialNumbers: 'Hand magnifier (sample): B1, B2, B10' } })
	})

	test('cannot be forged past our own pages', async () => {
		const forged = (actor: Actor) =>
			withActor(actor, (tx) =>
				tx.handover.updateMany({ where: { deliveryId: id }, data: { stateName: 'A user' } }),
			)
		for (const actor of [manager, drafter, focalPoint, otherManager, egypt.focalPoint, donor, officer])
			expect((await forged(actor)).count, actor.id).toBe(0)
	})
})

describe('the checks', () => {
	const checked = (lineId = '', own = {}) => ({
		id: lineId,
		present: 3,
		working: 2,
		used: 2,
		maintained: 3,
		remarks: '',
		...own,
	})

	test('are of every line, at six months and then at twelve', async () => {
		const [first, second] = await lineIds()
		const check = (lines: ReturnType<typeof checked>[], actor: Actor = manager, own: object = {}) =>
			checkEquipmentLines(actor, id, { checkedOn: today, lines, ...own })
		const checkAfter = (days: number, lines: ReturnType<typeof checked>[]) =>
			atTime(new Date(inDays(days)), () => check(lines, manager, { checkedOn: inDays(days) }))
		await expect(check([checked(first)])).rejects.toMatchObject({ code: 'conflict' })
		await take(manager, e.recordInstallation)
		await expect(take(manager, e.check6)).rejects.toMatchObject({ reason: 'notAllChecked' })
		const all = [checked(first), checked(second, { present: 5, working: 5, used: 4, maintained: 5 })]
		const checkFrom = inDays(152, new Date(today))
		await expect(check(all)).rejects.toMatchObject(refused({ checkedOn: `checkFrom:${checkFrom}` }))
		await check(all, manager, { earlyReason: 'The unit moves.' })
		// An early check is kept, and is not the one after six months.
		await expect(take(manager, e.check6)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await expect(
			checkAfter(152, [checked(first, { present: 4, working: 5, used: 6 })]),
		).rejects.toMatchObject(
			refused({
				'lines.0.present': 'aboveHandedOver',
				'lines.0.working': 'abovePresent',
				'lines.0.used': 'aboveWorking',
			}),
		)
		await expect(check([checked(first)], manager, { checkedOn: '2090-01-01' })).rejects.toMatchObject(
			refused({ checkedOn: 'inTheFuture' }),
		)
		for (const actor of others) await expect(check([checked(first)], actor)).rejects.toMatchObject(denied)
		await checkAfter(152, [checked(first)])
		await expect(take(manager, e.check6)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await checkAfter(152, all)
		await take(manager, e.check6)
		expect((await findDelivery(id)).record).toMatchObject({
			recordCheck6: { present: 8, working: 7, used: 6, handedOver: 8 },
		})
		const failed = await look((tx) => tx.notice.findMany({ where: { template: 'checkFailed' } }))
		// The person who recorded it is not notified.
		expect(failed).toEqual([])
		await expect(take(manager, e.check12)).rejects.toMatchObject({ reason: 'notAllChecked' })
		await checkAfter(335, [checked(first, { working: 1, used: 1 }), checked(second)])
		await take(manager, e.check12)
		const { lines } = await ledger(focalPoint)
		const worked = (month: number) =>
			lines
				.flatMap(({ checks }) => checks.filter((check) => check.month === month && !check.early))
				.map(({ working }) => working)
		expect(lines.map(({ ok }) => ok)).toEqual([3, 5])
		expect([worked(6), worked(12)]).toEqual([
			[2, 5],
			[1, 2],
		])
		expect(lines[0]?.checks[0]).toMatchObject({ early: true, month: 6, earlyReason: 'The unit moves.' })
	})
})

test('the audit contains no serial number', async () => {
	const told = await look((tx) =>
		tx.auditEntry.findMany({ where: { deliveryId: id, type: { startsWith: 'equipmentItems' } } }),
	)
	expect(told.length).toBeGreaterThan(0)
	expect(JSON.stringify(told)).not.toContain('B1')
})
