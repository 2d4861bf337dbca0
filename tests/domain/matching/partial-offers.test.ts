import { expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { sendDue } from '#tests/queue/outbox.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findRequest, look, needStep, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { needNumber } from '#workflows/need/number.ts'

useWorld()

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
