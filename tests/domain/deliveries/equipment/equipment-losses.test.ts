import { expect, test } from 'vitest'
import { getCorrections } from '#app/domain/corrections/get-corrections.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import {
	checkEquipmentLines,
	inspectEquipmentLines,
} from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { found, lineIdsOf, refused, takeGoods, walkDelivery } from '#tests/support/delivery-walks.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()

const e = equipment.samples
const { manager } = office
const { drafter, focalPoint } = ghana

/** A delivery of thirty pieces of one item, walked up to a step. */
async function thirty(walked: EquipmentEvent['type']) {
	const { id } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, walked)
	const [lineId = ''] = await lineIdsOf(id)
	const take = async (actor: typeof manager, ...events: EquipmentEvent[]) => {
		for (const event of events) await takeGoods(actor, id, event)
		return (await findDelivery(id)).status
	}
	return { id, lineId, take }
}

/** A report without items, as a form that does not know them sends it. */
const report = (lost: number, damaged = 0) => ({ ...e.lossOfShipped, lost, damaged, lines: [] })

/** What both pages say was lost of the item, and how much there is to lose. */
async function shown(actor: typeof manager, id: string) {
	const [line] = (await getEquipmentLedger(actor, id)).lines
	const [item] = (await getDelivery(actor, id)).course?.items ?? []
	expect(item).toMatchObject({ losses: line?.losses, there: line?.there })
	return { ...line?.losses, there: line?.there }
}

test('a report of loss is never of more pieces than are there, whichever form sends it', async () => {
	const { id, lineId, take } = await thirty('ship')
	const byItem = (lost: number) => ({ ...report(0), lines: [{ lineId, lost, damaged: 0 }] })
	await expect(take(drafter, report(31))).rejects.toMatchObject(refused({ lost: 'openPieces:30' }))
	await expect(take(drafter, report(20, 11))).rejects.toMatchObject(refused({ lost: 'openPieces:30' }))
	await expect(take(drafter, report(0))).rejects.toMatchObject(refused({ lost: 'required' }))
	await expect(take(drafter, byItem(31))).rejects.toMatchObject(refused({ 'lines.0.lost': 'openPieces:30' }))
	// One item: the number can be of no other.
	expect(await take(drafter, report(20))).toBe('lostOrDamaged')
	expect((await findDelivery(id)).record.reportLoss).toMatchObject({
		lost: 20,
		lines: [{ lineId, lost: 20, damaged: 0 }],
	})
	await take(manager, e.continueWithout)
	await expect(take(drafter, report(11))).rejects.toMatchObject(refused({ lost: 'openPieces:10' }))
})

test('of several items a report names those that it is about', async () => {
	const { id, take } = await thirty('contract')
	await look(
		(tx) =>
			tx.$executeRaw`insert into equipment_line (id, delivery_id, request_id, state_iso3, position, description, unit, quantity, serialised)
			select id || '-2', delivery_id, request_id, state_iso3, 2, 'Camera (sample)', 'piece', 5, false
			from equipment_line where delivery_id = ${id}`,
	)
	await take(manager, e.ship)
	await expect(take(drafter, report(3))).rejects.toMatchObject(refused({ lost: 'byItem' }))
})

test('what was lost on the way is not found in good order, though the delivery goes on without it', async () => {
	const { id, lineId, take } = await thirty('ship')
	await take(drafter, report(25))
	await take(manager, e.continueWithout, e.arriveAtCustoms)
	await take(drafter, e.confirmArrival)
	await expect(
		inspectEquipmentLines(manager, id, [found(lineId, { ok: 30, short: 0 })]),
	).rejects.toMatchObject(refused({ 'lines.0.ok': 'received:5' }))
	await inspectEquipmentLines(manager, id, [found(lineId, { ok: 5, short: 25 })])
	expect(await take(manager, e.recordInspection)).toBe('rejectedLines')
})

test('what was lost in store before the inspection is not found in good order either', async () => {
	const { id, lineId, take } = await thirty('confirmArrival')
	await take(manager, report(4))
	await take(manager, e.continueWithout)
	await expect(
		inspectEquipmentLines(manager, id, [found(lineId, { ok: 27, short: 3 })]),
	).rejects.toMatchObject(refused({ 'lines.0.ok': 'received:26' }))
})

test('after the handover no more is lost than was handed over, however often', async () => {
	const { id, take } = await thirty('signHandover')
	await take(focalPoint, report(18, 2))
	await take(manager, e.continueWithout)
	for (const actor of [manager, focalPoint, office.officer])
		expect(await shown(actor, id)).toEqual({ lostBefore: 0, lostSince: 18, damagedSince: 2, there: 12 })
	await expect(take(focalPoint, report(13))).rejects.toMatchObject(refused({ lost: 'openPieces:12' }))
	expect(await take(focalPoint, report(12))).toBe('lostOrDamaged')
})

test('a corrected loss stays within what was there, and changes what the inspection can find', async () => {
	const { id, lineId, take } = await thirty('ship')
	await take(drafter, report(5))
	await take(manager, e.continueWithout)
	const correct = async (lost: number) => {
		const { entries } = await getCorrections(drafter, id)
		const entry = entries.find(({ name }) => name === 'loss')
		const seen = entry?.seen ?? ''
		const values = { lost }
		return proposeCorrection(drafter, id, {
			entry: 'loss',
			id: entry?.id ?? '',
			seen,
			reason: 'Counted again.',
			values,
		})
	}
	await expect(correct(31)).rejects.toMatchObject(refused({ 'values.lost': 'openPieces:30' }))
	await correct(8)
	await take(manager, e.arriveAtCustoms)
	await take(drafter, e.confirmArrival)
	const all = [found(lineId, { ok: 23, short: 7 })]
	await expect(inspectEquipmentLines(manager, id, all)).rejects.toMatchObject(
		refused({ 'lines.0.ok': 'received:22' }),
	)
	await correct(7)
	await inspectEquipmentLines(manager, id, all)
	await expect(correct(8)).rejects.toMatchObject(refused({ 'values.lost': 'fewerThanInspected' }))
	expect(await shown(drafter, id)).toEqual({ lostBefore: 7, lostSince: 0, damagedSince: 0, there: 23 })
})

test('a check finds no piece that was reported lost after the handover', async () => {
	const { id, lineId, take } = await thirty('recordInstallation')
	await take(focalPoint, report(6))
	await take(manager, e.continueWithout)
	const check = (present: number) =>
		checkEquipmentLines(manager, id, {
			checkedOn: todayInState('GHA'),
			earlyReason: 'Counted after the loss.',
			lines: [{ id: lineId, present, working: present, used: present, maintained: present, remarks: '' }],
		})
	await expect(check(25)).rejects.toMatchObject(refused({ 'lines.0.present': 'aboveHandedOver' }))
	await check(24)
})
