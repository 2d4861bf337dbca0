import { expect, test } from 'vitest'
import { getMatching } from '#app/domain/get-matching.server.ts'
import { getNeed } from '#app/domain/get-need.server.ts'
import { promoteWaiting } from '#app/domain/promote-waiting.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { promotionsOf, ringLast } from '#tests/support/timers.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'

useWorld()

const waitFor = (id: string, programmeId: string) =>
	needStep(office.officer, id, { type: 'waitlist', programmeId })
const stillWaiting = (programmeId: string) =>
	look((tx) => tx.waitlistEntry.count({ where: { programmeId, leftAt: null } }))
const statusOf = async (id: string) => (await findNeed(id)).status

test('room that is given back goes to the first of those who wait whom it is enough for', async () => {
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
		...{ as: 'waitlisted', band: 'amongFirst' },
		list: { programme: { id: 'full' }, place: 2, length: 4 },
	})
	// The State is told the band of its place, and neither the place nor the programme.
	expect((await getNeed(ghana.focalPoint, second)).aside).toEqual({
		...{ as: 'waitlisted', band: 'amongFirst', since: expect.any(Date), list: null },
	})
	const { programmes: listed, mayWait } = await getMatching(office.officer, third)
	expect(mayWait).toBe(false)
	expect(listed.find(({ id }) => id === 'full')).toMatchObject({ waiting: 4, waitsHere: true })

	expect(await promoteWaiting({ programmeId: 'full' })).toBe(0)
	await needStep(ghana.focalPoint, fourth, {
		...{ type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Done.' },
	})
	expect(await stillWaiting('full')).toBe(3)

	await needStep(office.manager, holder.id, { type: 'offerPart', quantity: 20, reason: 'Ten are ill.' })
	expect(await promotionsOf('full')).toBe(1)
	expect(await promoteWaiting({ programmeId: 'full' })).toBe(1)
	expect(await promoteWaiting({ programmeId: 'full' })).toBe(0)
	expect(await Promise.all([first, second, third].map(statusOf))).toEqual([
		...['waitlisted', 'proposed', 'waitlisted'],
	])

	// Two workers at once offer no room twice.
	await needStep(ghana.focalPoint, holder.id, { type: 'declineOffer', reason: 'Other dates.' })
	await Promise.all([promoteWaiting({ programmeId: 'full' }), promoteWaiting({ programmeId: 'full' })])
	expect(await Promise.all([first, second, third].map(statusOf))).toEqual([
		...['proposed', 'proposed', 'waitlisted'],
	])
	const accept = (id: string, quantity: number) =>
		needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
	await accept(first, 20)
	await accept(second, 10)
	const held = await look((tx) =>
		tx.reservation.findMany({ where: { programmeId: 'full', releasedAt: null } }),
	)
	expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(30)

	// Once the programme takes on nothing more, the search goes on.
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
