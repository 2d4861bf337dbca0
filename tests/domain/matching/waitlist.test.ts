import { expect, test } from 'vitest'
import { getMatching } from '#app/domain/matching/get-matching.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { promoteWaiting } from '#app/domain/timers/promote-waiting.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { promotionsOf, ringLast } from '#tests/support/clocks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { everything, findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'

useWorld()

const waitFor = (id: string, programmeId: string) =>
	needStep(office.officer, id, { type: 'waitlist', programmeId })
const stillWaiting = (programmeId: string) =>
	look((tx) => tx.waitlistEntry.count({ where: { programmeId, leftAt: null } }))
const statusOf = async (id: string) => (await findNeed(id)).status

test('room that is given back goes to those who wait in the order in which they came', async () => {
	await addProgramme('full', 'training', { capacity: 30, maximumPerState: 30 })
	const holder = await aNeed({ status: 'reserved', quantity: 30, programmeId: 'full' })
	const requestId = await aRequest({
		needs: ['training', 'training', 'training', 'training'],
		status: 'active',
	})
	const [first = '', second = '', third = '', fourth = ''] = (await needsOf(requestId)).map(({ id }) => id)
	for (const id of [first, second, third, fourth]) await waitFor(id, 'full')
	await look((tx) => tx.need.update({ where: { id: second }, data: { minimumQuantity: 10 } }))

	expect((await getNeed(office.officer, second)).aside).toMatchObject({
		as: 'waitlisted',
		band: 'amongFirst',
		list: { programme: { id: 'full' }, place: 2, length: 4 },
	})
	// The State sees the range of its position, but neither the position nor the programme.
	expect((await getNeed(ghana.focalPoint, second)).aside).toEqual({
		as: 'waitlisted',
		band: 'amongFirst',
		since: expect.any(Date),
		list: null,
	})
	const { programmes: listed, mayWait } = await getMatching(office.officer, third)
	expect(mayWait).toBe(false)
	expect(listed.find(({ id }) => id === 'full')).toMatchObject({ waiting: 4, waitsHere: true })

	expect(await promoteWaiting({ programmeId: 'full' })).toBe(0)
	await needStep(ghana.focalPoint, fourth, {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Done.',
	})
	expect(await stillWaiting('full')).toBe(3)
	// A need that leaves the list may have blocked others.
	expect(await promotionsOf('full')).toBe(1)

	await needStep(office.manager, holder.id, { type: 'offerPart', quantity: 20, reason: 'Ten are ill.' })
	expect(await promotionsOf('full')).toBe(2)
	// Ten are enough for the second, but the first has priority.
	expect(await promoteWaiting({ programmeId: 'full' })).toBe(0)

	// Two workers at once do not offer the same capacity twice.
	await needStep(ghana.focalPoint, holder.id, { type: 'declineOffer', reason: 'Other dates.' })
	await Promise.all([promoteWaiting({ programmeId: 'full' }), promoteWaiting({ programmeId: 'full' })])
	expect(await Promise.all([first, second, third].map(statusOf))).toEqual([
		'proposed',
		'proposed',
		'waitlisted',
	])
	const accept = (id: string, quantity: number) =>
		needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
	await accept(first, 20)
	await accept(second, 10)
	const held = await look((tx) =>
		tx.reservation.findMany({ where: { programmeId: 'full', releasedAt: null } }),
	)
	expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(30)

	// Once the programme accepts no more needs, the search continues.
	expect(await ringLast(third, 'waitlistClosed')).toBe('done')
	expect(await statusOf(third)).toBe('accepted')
	expect(await stillWaiting('full')).toBe(0)
})

test('a need waits only for a programme that would fit it, were there room', async () => {
	const { id, requestId } = await aNeed()
	await addProgramme('tooSmall', 'training', { capacity: 5, maximumPerState: 5 })
	await addProgramme('elsewhere', 'training', { countries: ['EGY'], status: 'full' })
	const before = await everything(requestId)
	for (const [programmeId, key] of [
		[programmes.training, 'notFull'],
		['tooSmall', 'doesNotFit'],
		['elsewhere', 'doesNotFit'],
	] as const)
		await expect(waitFor(id, programmeId)).rejects.toMatchObject({ errors: { programmeId: key } })
	expect(await everything(requestId)).toEqual(before)
})

test('a need that no capacity suits is skipped without losing its place, and that is recorded', async () => {
	await addProgramme('shared', 'training', { capacity: 45, maximumPerState: 25 })
	const ofGhana = await aNeed({ status: 'confirmed', quantity: 20, programmeId: 'shared' })
	const ofEgypt = await aNeed({ status: 'reserved', quantity: 20, programmeId: 'shared', state: 'egypt' })
	const { id: blocked } = await aNeed()
	const { id: behind } = await aNeed({ state: 'egypt' })
	for (const id of [blocked, behind]) await waitFor(id, 'shared')
	await needStep(egypt.focalPoint, ofEgypt.id, { type: 'declineOffer', reason: 'Other dates.' })
	// Ghana has reserved 20 of its 25: capacity released by Egypt is not for it.
	expect(await promoteWaiting({ programmeId: 'shared' })).toBe(1)
	expect(await Promise.all([blocked, behind].map(statusOf))).toEqual(['waitlisted', 'proposed'])
	await promoteWaiting({ programmeId: 'shared' })
	const passed = await look((tx) => tx.auditEntry.findMany({ where: { type: 'need.passedOver' } }))
	expect(passed).toMatchObject([{ needId: blocked, internal: true }])

	await needStep(office.manager, behind, { type: 'refuseOffer', reason: 'No trainer.' })
	await look((tx) => tx.programme.update({ where: { id: 'shared' }, data: { maximumPerState: 45 } }))
	expect(await promoteWaiting({ programmeId: 'shared' })).toBe(1)
	expect(await statusOf(blocked)).toBe('proposed')
	expect(await statusOf(ofGhana.id)).toBe('confirmed')
})

test('money that is given back, a raised capacity and a programme opened again let those who wait go on', async () => {
	const money = { budget: 200_000, costPerUnit: 10_000, currency: 'USD' }
	await addProgramme('priced', 'training', { capacity: 100, maximumPerState: 100, ...money })
	const holder = await aNeed({ status: 'reserved', quantity: 20, programmeId: 'priced' })
	const ids: string[] = []
	for (const state of ['ghana', 'egypt', 'ghana'] as const) ids.push((await aNeed({ state })).id)
	for (const id of ids) await waitFor(id, 'priced')
	expect(await promoteWaiting({ programmeId: 'priced' })).toBe(0)
	await needStep(ghana.focalPoint, holder.id, { type: 'declineOffer', reason: 'Other dates.' })
	expect(await promotionsOf('priced')).toBe(1)
	const change = (data: { status?: 'full' | 'open'; budget?: number }) =>
		look((tx) => tx.programme.update({ where: { id: 'priced' }, data }))
	await change({ status: 'full' })
	expect(await promoteWaiting({ programmeId: 'priced' })).toBe(0)
	await change({ status: 'open' })
	expect(await promoteWaiting({ programmeId: 'priced' })).toBe(1)
	await change({ budget: 1_000_000 })
	expect(await promoteWaiting({ programmeId: 'priced' })).toBe(2)
	expect(await Promise.all(ids.map(statusOf))).toEqual(['proposed', 'proposed', 'proposed'])
})
