import { expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findNeed, findRequest, look, needStep, needsOf } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { needNumber } from '#workflows/need/number.ts'

useWorld()

const held = (programmeId: string) =>
	look((tx) => tx.reservation.findMany({ where: { programmeId, releasedAt: null } }))
const accept = (quantity: number) => ({ type: 'acceptOffer' as const, quantity, note: '' })

test('twelve offers accepted at once on the room for five keep five', async () => {
	const room = { capacity: 100, maximumPerState: 100 }
	await addProgramme('race', 'training', room)
	const needs: string[] = []
	for (let count = 0; count < 12; count++) {
		const state = count % 2 ? 'egypt' : 'ghana'
		needs.push((await aNeed({ status: 'proposed', programmeId: 'race', state })).id)
	}
	const answers = await Promise.allSettled(needs.map((id) => needStep(office.manager, id, accept(20))))

	const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
	expect(refusals).toHaveLength(7)
	for (const refusal of refusals)
		expect(refusal).toMatchObject({
			code: 'invalid',
			reason: 'capacityExceeded',
			errors: { quantity: expect.stringMatching(/^onlyFree:/) },
		})
	const reservations = await held('race')
	expect(reservations).toHaveLength(5)
	expect(reservations.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(100)
	const after = await Promise.all(needs.map(findNeed))
	const reserved = after.filter(({ status }) => status === 'reserved')
	expect(reserved.map(({ id }) => id).sort()).toEqual(reservations.map(({ needId }) => needId).sort())
	expect(after.filter(({ status }) => status === 'proposed')).toHaveLength(7)
})

test('one offer accepted by five clicks at once is held once', async () => {
	const { id } = await aNeed({ status: 'proposed' })
	const clicks = await Promise.allSettled([1, 2, 3, 4, 5].map(() => needStep(office.manager, id, accept(20))))
	expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
	expect(await look((tx) => tx.reservation.count({ where: { needId: id } }))).toBe(1)
})

test('no State gets more than its share', async () => {
	await addProgramme('share', 'training', { capacity: 200, maximumPerState: 50 })
	await aNeed({ status: 'reserved', quantity: 40, programmeId: 'share', state: 'egypt' })
	const { id, requestId } = await aNeed({ status: 'proposed', programmeId: 'share' })
	const before = await everything(requestId)
	await expect(needStep(office.manager, id, accept(51))).rejects.toMatchObject({ reason: 'capacityExceeded' })
	expect(await everything(requestId)).toEqual(before)
	await needStep(office.manager, id, accept(50))
	expect(await held('share')).toHaveLength(2)
})

test('an offer stays within what the need asks for', async () => {
	const { id, requestId } = await aNeed({ status: 'proposed' })
	const { quantity, minimumQuantity } = await findNeed(id)
	const before = await everything(requestId)
	const tooMuch = needStep(office.manager, id, accept(Number(quantity) + 1))
	await expect(tooMuch).rejects.toMatchObject({ errors: { quantity: 'aboveRequested' } })
	const tooLittle = needStep(office.manager, id, accept(Number(minimumQuantity) - 1))
	await expect(tooLittle).rejects.toMatchObject({ errors: { quantity: 'belowMinimum' } })
	expect(await everything(requestId)).toEqual(before)
})

test('what a State declines or withdraws is free again', async () => {
	await addProgramme('small', 'training', { capacity: 20, maximumPerState: 20 })
	const first = await aNeed({ status: 'reserved', quantity: 20, programmeId: 'small' })
	await needStep(ghana.focalPoint, first.id, { type: 'declineOffer', reason: 'Other dates are needed.' })
	expect(await held('small')).toEqual([])
	expect(await findNeed(first.id)).toMatchObject({ status: 'accepted', programmeId: null, managerId: null })

	const second = await aNeed({ status: 'reserved', quantity: 20, programmeId: 'small' })
	await needStep(ghana.focalPoint, second.id, {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Done.',
	})
	expect(await held('small')).toEqual([])
	await aNeed({ status: 'confirmed', quantity: 20, programmeId: 'small' })
	expect((await held('small'))[0]).toMatchObject({ quantity: 20, confirmedAt: expect.any(Date) })
})

const offerPart = (id: string, quantity: number) =>
	needStep(office.manager, id, { type: 'offerPart', quantity, reason: 'The room is small.' })

test('what a programme offers in part divides the need, and each part goes its own way', async () => {
	const { id, requestId, quantity: minimum } = await aNeed({ status: 'proposed' })
	const [{ quantity: whole } = { quantity: 0 }] = await needsOf(requestId)
	const before = await everything(requestId)
	const refused = (quantity: number, key: string) =>
		expect(offerPart(id, quantity)).rejects.toMatchObject({ errors: { quantity: key } })
	await refused(minimum - 1, 'belowMinimum')
	await refused(Number(whole), 'useWholeOffer')
	expect(await everything(requestId)).toEqual(before)

	await offerPart(id, minimum + 5)
	await offerPart(id, minimum)
	await refused(minimum, 'useWholeOffer')
	const parts = (await needsOf(requestId)).sort((one, other) =>
		(one.part ?? '') < (other.part ?? '') ? -1 : 1,
	)
	expect(parts.map(({ part, quantity, status }) => [part, quantity, status])).toEqual([
		['a', minimum, 'reserved'],
		['b', Number(whole) - minimum - 5, 'accepted'],
		['c', 5, 'accepted'],
	])
	const held = await look((tx) => tx.reservation.findMany({ where: { needId: id } }))
	expect(held.map(({ quantity, releasedAt }) => [quantity, releasedAt])).toEqual([[minimum, null]])
	expect((await getNeed(ghana.drafter, parts[1]?.id ?? '')).parts.map(({ number }) => number)).toEqual(
		['a', 'b', 'c'].map((part) => needNumber({ rank: 1, part })),
	)
	const told = { requestId, personId: ghana.drafter.id, template: 'offerMadeInPart' }
	const { id: noticeId } = await look((tx) => tx.notice.findFirstOrThrow({ where: told }))
	expect(await sendDue(noticeId)).toBe('sent')
	const letter = await look((tx) => tx.notice.findUniqueOrThrow({ where: { id: noticeId } }))
	expect(letter.text).toContain(needNumber({ rank: 1, part: 'a' }).replace(' ', '\u00a0'))
	// The manager was asked about the offered part, and sees no other.
	expect((await getNeed(office.manager, id)).parts).toHaveLength(1)
	expect((await getRequest(ghana.focalPoint, requestId)).needs.map(({ part }) => part)).toEqual([
		'a',
		'b',
		'c',
	])

	await needStep(ghana.focalPoint, parts[2]?.id ?? '', {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Five are trained already.',
	})
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	expect((await needsOf(requestId)).map(({ part, status }) => `${part} ${status}`).sort()).toEqual([
		'a confirmed',
		'b accepted',
		'c withdrawn',
	])
	expect((await findRequest(requestId)).status).toBe('active')
	expect(await replayRequest(office.officer, requestId)).toMatchObject({ differences: [], rows: 5 })
})
