import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { aDelivery, aRequest, endorse } from '#tests/support/builders.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { findDelivery, findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const filing = (filingKey: string) => ({
	authorityId: 'ghana.ministry',
	title: 'Recognizing forged documents (sample)',
	filingLanguage: 'en' as const,
	filingKey,
})

test('filing twice with the same key is one request with one entry in its history', async () => {
	const key = randomUUID()
	const first = await createRequest(ghana.drafter, filing(key))
	const again = await createRequest(ghana.drafter, filing(key))
	expect(again).toEqual(first)
	expect(await look((tx) => tx.auditEntry.count({ where: { requestId: first.id } }))).toBe(1)
})

test('a double click at the same moment is one request', async () => {
	const key = randomUUID()
	const clicks = await Promise.all([1, 2, 3].map(() => createRequest(ghana.drafter, filing(key))))
	expect(new Set(clicks.map(({ id }) => id)).size).toBe(1)
	expect(await look((tx) => tx.request.count({ where: { filingKey: key } }))).toBe(1)
})

test('the key of somebody else opens nothing of theirs', async () => {
	const key = randomUUID()
	await createRequest(ghana.drafter, filing(key))
	const stolen = { ...filing(key), authorityId: 'egypt.ministry' }
	await expect(createRequest(egypt.drafter, stolen)).rejects.toMatchObject({ code: 'conflict' })
})

test('only drafters file, and only for an authority of their own State', async () => {
	const { focalPoint, drafter } = ghana
	await expect(createRequest(focalPoint, filing(randomUUID()))).rejects.toMatchObject({ code: 'refused' })
	const foreign = { ...filing(randomUUID()), authorityId: 'egypt.ministry' }
	await expect(createRequest(drafter, foreign)).rejects.toMatchObject({ code: 'not-found' })
})

test('references of a State have no gaps and no doubles, however many are endorsed at once', async () => {
	const ids: string[] = []
	for (let count = 0; count < 8; count++) ids.push(await aRequest({ status: 'awaitingEndorsement' }))
	const foreign = await aRequest({ status: 'awaitingEndorsement', state: 'egypt' })
	// The last three may not be endorsed by this person: a failure must not use up a number.
	await Promise.allSettled([
		...ids.map((id) => requestStep(ghana.focalPoint, id, endorse)),
		...[1, 2, 3].map(() => requestStep(ghana.focalPoint, foreign, endorse)),
	])
	await requestStep(egypt.focalPoint, foreign, endorse)

	const year = new Date().getUTCFullYear()
	const given = await Promise.all(ids.map(async (id) => (await findRequest(id)).reference))
	expect(given.sort()).toEqual(ids.map((_, index) => `SOM-TA-${year}-GHA-000${index + 1}`))
	expect((await findRequest(foreign)).reference).toBe(`SOM-TA-${year}-EGY-0001`)
})

test('a confirmed offer opens a delivery for the quantity that was offered', async () => {
	const { id } = await aDelivery({ quantity: 25 })
	expect(await findDelivery(id)).toMatchObject({ status: 'planning', quantity: 25, managerId: 'manager' })
})
