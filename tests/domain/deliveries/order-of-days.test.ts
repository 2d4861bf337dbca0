import { beforeAll, expect, test } from 'vitest'
import { findCorrected } from '#app/domain/corrections/find-corrected.server.ts'
import { requireValues } from '#app/domain/corrections/require-values.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { systemActor } from '#app/platform/actor.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { correct, entriesFor } from '#tests/support/corrected-values.ts'
import { takeGoods, walkDelivery } from '#tests/support/delivery-walks.ts'
import { inDays } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as e } from '#tests/workflows/tables/equipment.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { EntryName } from '#workflows/corrections/correctable.ts'
import { bondBetween, daysOfRecord, type RecordDay } from '#workflows/dates/record-days.ts'
import type { EquipmentEvent } from '#workflows/equipment/events.ts'

useWorld()
const { manager } = office
const { drafter } = ghana

test('goods shipped before their contract and the opening of the delivery are recorded with a reason alone', async () => {
	const { id } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, 'contract')
	const contract = await look((tx) => tx.equipmentContract.findFirstOrThrow({ where: { deliveryId: id } }))
	const ship = { ...e.ship, shippedOn: inDays(-30), arrivesOn: inDays(5) }
	const noted = dayOfOffice(contract.recordedAt)
	await expect(deliveryStep(manager, id, { ...ship, lateReason: ' ' })).rejects.toMatchObject({
		code: 'invalid',
		errors: { shippedOn: expect.stringMatching(/^dayUnlessLate:contractedOn:\d{4}-\d\d-\d\d$/) },
	})
	expect(Math.abs(Date.parse(noted) - Date.now())).toBeLessThan(3 * 24 * 60 * 60 * 1000)
	expect((await findDelivery(id)).status).toBe('contracted')
	await deliveryStep(manager, id, { ...ship, lateReason: 'Sent from stock at once.' })
	expect((await findDelivery(id)).record.ship).toMatchObject({ lateReason: 'Sent from stock at once.' })

	// Each shipment is judged by its own days: a second one, shipped later, does not move the first.
	await deliveryStep(manager, id, e.arriveAtCustoms)
	const arrive = (receivedOn: string, lateReason = '') =>
		takeGoods(drafter, id, { ...e.confirmArrival, receivedOn, lateReason })
	await expect(arrive(inDays(-31), 'Late')).rejects.toMatchObject({
		errors: { receivedOn: `dayTooEarly:shippedOn:${inDays(-30)}` },
	})
	await expect(arrive(inDays(-2))).rejects.toMatchObject({
		errors: { receivedOn: expect.stringMatching(/^dayUnlessLate:atCustomsOn:/) },
	})
	await arrive(inDays(-2), 'The port told us a week later.')
	expect((await findDelivery(id)).status).toBe('received')
}, 60_000)

let deliveryId = ''
/** The day of each fact of the delivery, each ten days after the one before. */
const spread: Partial<Record<RecordDay, number>> = {
	shippedOn: -80,
	atCustomsOn: -70,
	receivedOn: -60,
	heldOn: -50,
	installedOn: -40,
	checkedSixOn: -30,
	checkedOn: -20,
}
const on = (name: RecordDay, more = 0) => inDays((spread[name] ?? 0) + more)

/** The entry that each day is corrected in. */
const entries: Partial<Record<RecordDay, [EntryName, field: string, month?: string]>> = {
	shippedOn: ['shipment', 'shippedOn'],
	atCustomsOn: ['shipment', 'atCustomsOn'],
	receivedOn: ['shipment', 'receivedOn'],
	heldOn: ['handover', 'heldOn'],
	installedOn: ['recordInstallation', 'installedOn'],
	checkedSixOn: ['checkedLine', 'checkedOn', '6'],
	checkedOn: ['checkedLine', 'checkedOn', '12'],
}

beforeAll(async () => {
	const { id } = await aDelivery({ kind: 'equipment' })
	deliveryId = id
	await walkDelivery('equipment', id, 'recordCheck')
	await deliveryStep(manager, id, e.check12 satisfies EquipmentEvent)
	const stored = (name: RecordDay) => new Date(on(name))
	await look(async (tx) => {
		await tx.shipment.updateMany({
			where: { deliveryId },
			data: {
				shippedOn: stored('shippedOn'),
				arrivesOn: new Date(inDays(40)),
				atCustomsOn: stored('atCustomsOn'),
				clearedOn: stored('receivedOn'),
			},
		})
		await tx.handover.update({ where: { deliveryId }, data: { heldOn: stored('heldOn') } })
		for (const [month, name] of [[6, 'checkedSixOn'] as const, [12, 'checkedOn'] as const])
			await tx.equipmentCheck.updateMany({ where: { deliveryId, month }, data: { checkedOn: stored(name) } })
		const { record } = await tx.delivery.findUniqueOrThrow({ where: { id } })
		const at = (days: number) => new Date(inDays(days)).toISOString()
		await tx.delivery.update({
			where: { id },
			data: {
				openedAt: new Date(inDays(-100)),
				record: {
					...record,
					recordInstallation: { ...record.recordInstallation, installedOn: on('installedOn'), at: at(-40) },
					signHandover: { ...record.signHandover, at: at(-900) },
				},
			},
		})
	})
}, 120_000)

const changed = async (actor: Actor, name: RecordDay, day: string) => {
	const [entryName = 'shipment', field = '', month = ''] = entries[name] ?? []
	const found = (await entriesFor(deliveryId)).find(
		(entry) => entry.name === entryName && (!month || entry.id.split(':')[1] === month),
	)
	if (!found) throw new Error(`no entry for ${name}`)
	return {
		field: `values.${field}`,
		propose: () => correct(actor, deliveryId, found, { [field]: day }),
		/** The same rules, with nothing stored. */
		judge: () =>
			look(async (tx) =>
				requireValues(tx, await findCorrected(tx, systemActor, deliveryId), {
					entry: found,
					after: { ...found.values, [field]: day },
					reason: 'A slip.',
				}),
			),
	}
}

const days: readonly RecordDay[] = daysOfRecord.equipment
const correctablePairs = days
	.flatMap((later, at) => days.slice(0, at).map((earlier) => ({ earlier, later })))
	.filter(({ earlier, later }) => entries[earlier] && entries[later])

test.each(correctablePairs)('a correction keeps $later and $earlier in order', async ({ earlier, later }) => {
	const bond = bondBetween(later, earlier)
	const back = await changed(manager, later, on(earlier, -1))
	const onward = await changed(manager, earlier, on(later, 1))
	if (bond === 'never') {
		const refused = (field: string) => ({
			code: 'invalid',
			errors: { [field]: expect.stringMatching(/^dayToo(Early|Late):/) },
		})
		await expect(back.propose()).rejects.toMatchObject(refused(back.field))
		await expect(onward.propose()).rejects.toMatchObject(refused(onward.field))
	}
	// Next to each other, both may be on one day.
	const between = days.slice(days.indexOf(earlier) + 1, days.indexOf(later)).filter((name) => spread[name])
	if (between.length > 0) return
	await (await changed(manager, later, on(earlier))).judge()
	await (await changed(manager, later, on(earlier, 1))).judge()
	await (await changed(manager, earlier, on(later))).judge()
})
