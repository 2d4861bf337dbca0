import { beforeAll, describe, expect, test } from 'vitest'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { getHandoverRecord } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import {
	answer,
	correct,
	correctedValues,
	entriesFor,
	entryOf,
	correctionReason as reason,
	signedEntries,
} from '#tests/support/corrected-values.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, look } from '#tests/support/steps.ts'
import { objectIn, textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as equipment } from '#tests/workflows/tables/equipment.ts'
import { samples as training } from '#tests/workflows/tables/training.ts'
import {
	correctable,
	correctableOf,
	type EntryName,
	entryNames,
	type Values,
} from '#workflows/corrections/correctable.ts'
import { namesOf, recordOf } from '#workflows/names.ts'
import { kinds } from '#workflows/vocabulary.ts'

useWorld()
const { manager, officer, approver, donor } = office
const { drafter, focalPoint, mission } = ghana
const today = todayInState('GHA')

const deliveries = recordOf(kinds, () => ({ id: '', needId: '', requestId: '' }))
const indicators = [{ indicator: 'Trained officers in post', unit: 'officers', baseline: '10', target: '50' }]

beforeAll(async () => {
	for (const kind of ['training', 'equipment', 'advisory'] as const) {
		const made = await aDelivery({ kind })
		deliveries[kind] = made
		await look(
			(tx) => tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}',
				${JSON.stringify(indicators)}::jsonb) where id = ${made.needId}`,
		)
		// A day at the office before anything is recorded of it.
		await look((tx) =>
			tx.delivery.update({ where: { id: made.id }, data: { openedAt: new Date(inDays(-60)) } }),
		)
	}
	await walkDelivery('advisory', deliveries.advisory.id)
	await addExpertDay(deliveries.advisory.id)
	for (const [kind, last] of [
		['equipment', 'recordCheck'],
		['training', 'confirmReceipt'],
	] as const)
		await walkDelivery(kind, deliveries[kind].id, last)
	await deliveryStep(manager, deliveries.training.id, training.followUpThenResults)
	await deliveryStep(manager, deliveries.training.id, training.recordResults)
	await deliveryStep(manager, deliveries.equipment.id, equipment.check12)
	await reportLoss(deliveries.equipment.id)
	await addMeasurement(manager, { deliveryId: deliveries.equipment.id }, measured)
	// The checks are in time.
	await look(
		(tx) => tx.$executeRaw`update delivery set record = jsonb_set(record, '{signHandover,at}',
			${JSON.stringify(new Date(inDays(-400)))}::jsonb) where id = ${deliveries.equipment.id}`,
	)
	await look(async (tx) => {
		const { id } = deliveries.training
		await tx.course.update({
			where: { deliveryId: id },
			data: { budget: [{ item: 'Venue', amount: 100 }], currency: 'USD' },
		})
		const { startsOn, endsOn } = training.reschedule
		await tx.$executeRaw`update delivery set record = record || ${JSON.stringify({
			reschedule: { startsOn, endsOn, at: new Date().toISOString() },
			releaseSeats: { ...training.releaseSeats, at: new Date().toISOString() },
		})}::jsonb where id = ${id}`
	})
}, 120_000)

/** By the State, of one line and of what it did not tell by line. */
async function reportLoss(id: string) {
	const line = await look((tx) => tx.equipmentLine.findFirstOrThrow({ where: { deliveryId: id } }))
	for (const lines of [[{ lineId: line.id, lost: 2, damaged: 0 }], []]) {
		await deliveryStep(focalPoint, id, { ...equipment.lossOfChecked, lines })
		await deliveryStep(manager, id, equipment.continueWithout)
	}
}

const measured = { position: 0, reached: '30', measuredOn: today, note: '' }

async function addExpertDay(deliveryId: string) {
	const { requestId, stateIso3 } = await findDelivery(deliveryId)
	const own = {
		expert: 'Expert (sample)',
		work: 'Interviews',
		recordedBy: manager.id,
		recordedAt: new Date(),
	}
	await look((tx) =>
		tx.expertDay.createMany({
			data: { id: newId(), deliveryId, requestId, stateIso3, day: new Date(today), halfDays: 2, ...own },
		}),
	)
}

const rowOf = (id: string) => look((tx) => tx.correction.findUniqueOrThrow({ where: { id } }))

test('every entry of the table is found in a finished delivery, and has every field', async () => {
	const found = (await Promise.all(Object.values(deliveries).map(({ id }) => entriesFor(id)))).flat()
	const names = entryNames.filter((name) => !correctableOf(name).secondOfOffice)
	expect(new Set(found.map(({ name }) => name))).toEqual(new Set(names))
	expect(Object.keys(correctedValues).sort()).toEqual(names.sort())
	for (const name of namesOf(correctedValues))
		expect(Object.keys(correctedValues[name])).toEqual(Object.keys(correctable[name].fields))
})

describe.each(namesOf(correctedValues))('%s', (name) => {
	const values = correctedValues[name]
	const delivery = () => deliveries[(correctableOf(name).of ?? ['equipment'])[0] ?? 'equipment']

	test('is refused without a change, from a page that is out of date, and to those who do not record it', async () => {
		const { id } = delivery()
		const entry = await entryOf(id, name)
		const others = [officer, approver, mission, office.otherManager, donor, ...Object.values(egypt)]
		for (const actor of others)
			await expect(correct(actor, id, entry, values), actor.id).rejects.toMatchObject({
				code: expect.stringMatching(/refused|not-found/),
			})
		if (!correctableOf(name).byState || name === 'measurement')
			await expect(correct(focalPoint, id, entry, values)).rejects.toMatchObject({ reason: 'forbidden' })
		await expect(correct(manager, id, entry, entry.values)).rejects.toMatchObject({ code: 'invalid' })
		const seen = JSON.stringify({ other: 1 })
		await expect(
			proposeCorrection(manager, id, { entry: name, id: entry.id, seen, reason, values }),
		).rejects.toMatchObject({ code: 'conflict' })
		expect(await look((tx) => tx.correction.count({ where: { deliveryId: id, entry: name } }))).toBe(0)
	})

	test('counts by its last value, with the earlier one kept, once the State agreed where it had signed', async () => {
		const { id } = delivery()
		for (const entry of (await entriesFor(id)).filter((each) => each.name === name).slice(0, 2)) {
			const { id: correctionId, awaits } = await correct(manager, id, entry, values)
			expect(awaits).toBe(signedEntries.includes(name) ? 'state' : null)
			const find = async () =>
				(await entriesFor(id)).find((each) => each.name === name && each.id === entry.id)
			if (awaits) {
				expect((await find())?.values).toEqual(entry.values)
				for (const actor of [manager, drafter, mission, officer, egypt.focalPoint])
					await expect(answer(actor, id, correctionId, 'agree')).rejects.toMatchObject({
						code: expect.stringMatching(/refused|not-found/),
					})
				await answer(focalPoint, id, correctionId, 'agree')
			}
			const after = { ...entry.values, ...values }
			expect((await find())?.values).toEqual(after)
			const row = await rowOf(correctionId)
			expect(row).toMatchObject({ status: 'counted', reason, proposedBy: manager.id })
			expect(row.decidedBy).toBe(awaits ? focalPoint.id : null)
			for (const [field, value] of Object.entries(row.after)) {
				expect(value).toEqual(values[field])
				expect(row.before[field]).toEqual(entry.values[field])
			}
			const audit = await look((tx) =>
				tx.auditEntry.findMany({ where: { deliveryId: id, type: { startsWith: 'correction.' } } }),
			)
			expect(audit.map(({ event }) => event)).toContainEqual(expect.objectContaining({ id: correctionId }))
		}
	})
})

test('sums that steps stated follow the rows, and certificates stay', async () => {
	const { record } = await findDelivery(deliveries.training.id)
	expect(record).toMatchObject({
		closeSession: { days: 5 },
		recordFollowUp: { stillInPost: 14, applying: 12 },
		certify: { certificates: 17 },
		recordResults: { cases: 7, referrals: 3 },
	})
	const goods = await findDelivery(deliveries.equipment.id)
	expect(goods.record).toMatchObject({
		recordInspection: { ok: 29, short: 1 },
		recordCheck6: { handedOver: 29, working: 27 },
		recordCheck12: { handedOver: 29, working: 27 },
		ship: { shippedOn: inDays(-4), arrivesOn: inDays(15) },
		confirmArrival: { receivedOn: inDays(-2) },
		contract: { amount: 41_000.5, expectedOn: inDays(-30) },
	})
	const valid = { deliveryId: deliveries.training.id, revokedAt: null }
	expect(await look((tx) => tx.certificate.count({ where: valid }))).toBe(17)
})

test('the outcome of the need follows a correction', async () => {
	expect(await findNeed(deliveries.advisory.needId)).toMatchObject({ status: 'evaluated' })
	const entry = await entryOf(deliveries.advisory.id, 'recordFollowUp')
	const before = (await findNeed(deliveries.advisory.needId)).outcomeReasons
	await correct(manager, deliveries.advisory.id, entry, { adopted: true })
	expect((await findNeed(deliveries.advisory.needId)).outcomeReasons).not.toEqual(before)
})

test('a correction that the State refuses or its author withdraws changes nothing', async () => {
	const { id } = deliveries.equipment
	const entry = await entryOf(id, 'handover')
	for (const [actor, said] of [
		[focalPoint, 'refuse'],
		[manager, 'withdraw'],
	] as const) {
		const { id: correctionId } = await correct(manager, id, entry, { heldOn: inDays(-2) })
		await expect(correct(manager, id, entry, { heldOn: inDays(-2) })).rejects.toMatchObject({
			reason: 'correctionAwaiting',
		})
		await answer(actor, id, correctionId, said, 'As it was signed.')
		expect((await entryOf(id, 'handover')).values).toEqual(entry.values)
		await expect(answer(focalPoint, id, correctionId, 'agree')).rejects.toMatchObject({ code: 'conflict' })
	}
})

test('the table of dates and the order of recorded days hold for corrected days', async () => {
	const { id } = deliveries.equipment
	const refused = async (name: EntryName, values: Values, errors: object) =>
		expect(correct(manager, id, await entryOf(id, name), values)).rejects.toMatchObject({ errors })
	const handover = { heldOn: inDays(1) }
	await refused('handover', handover, { 'values.heldOn': 'inTheFuture' })
	await refused(
		'handover',
		{ heldOn: inDays(-3) },
		{ 'values.heldOn': `dayTooEarly:receivedOn:${inDays(-2)}` },
	)
	// Later than the check that followed it; at noon UTC it is the same day at UNODC and in Ghana.
	await atTime(new Date(`${inDays(0)}T12:00:00Z`), () =>
		refused('handover', { heldOn: inDays(0) }, { 'values.heldOn': `dayTooLate:checkedSixOn:${inDays(-1)}` }),
	)
	await refused(
		'shipment',
		{ shippedOn: inDays(-1), arrivesOn: inDays(15), atCustomsOn: inDays(-3), receivedOn: inDays(-2) },
		{ 'values.shippedOn': `dayTooLate:atCustomsOn:${inDays(-3)}` },
	)
	const line = { ok: 29, short: 0, damaged: 0 }
	await refused('inspectedLine', line, { 'values.ok': 'notTheLine' })
	await refused(
		'checkedLine',
		{ checkedOn: inDays(-1), present: 28, working: 29, used: 26, maintained: 25 },
		{ 'values.working': 'abovePresent' },
	)
	await refused('contract', { amount: 40_000.555 }, { 'values.amount': 'tooManyDecimals' })
})

test('the handover record stays as both sides signed it', async () => {
	const { id } = deliveries.equipment
	const { protocol } = await getHandoverRecord(manager, id)
	expect(protocol.heldOn).toBe(inDays(0))
	expect(protocol.lines[0]?.quantity).toBe(30)
})

test('results of participants are read by the State and the manager alone', async () => {
	const seen = async (actor: Actor) =>
		withActor(actor, (tx) =>
			tx.correction.findMany({ where: { entry: { in: ['participant', 'followUp'] } } }),
		)
	expect(await seen(manager)).not.toEqual([])
	expect(await seen(focalPoint)).not.toEqual([])
	for (const actor of [officer, approver, mission, donor, egypt.focalPoint])
		expect(await seen(actor)).toEqual([])
	const audit = await look((tx) => tx.auditEntry.findMany({ where: { type: { startsWith: 'correction.' } } }))
	const ofParticipants = audit.filter(({ event }) => textIn(event, 'entry') === 'participant')
	expect(ofParticipants.every(({ event }) => !('after' in objectIn(event)))).toBe(true)
})
