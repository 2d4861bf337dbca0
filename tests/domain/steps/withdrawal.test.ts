import { expect, test } from 'vitest'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	deliveryStep,
	findDelivery,
	findNeed,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

useWorld()

const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as RequestEvent

test('a request whose offer waits for an answer is withdrawn, and what was held is free again', async () => {
	const { id, requestId } = await aNeed({ status: 'reserved' })
	await requestStep(ghana.focalPoint, requestId, withdraw)
	expect((await findRequest(requestId)).status).toBe('withdrawn')
	expect((await findNeed(id)).status).toBe('withdrawn')
	expect(await look((tx) => tx.reservation.count({ where: { needId: id, releasedAt: null } }))).toBe(0)
})

test('a delivery under way is ended by its programme first; then the request can be withdrawn', async () => {
	const { id, needId, requestId } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, 'contract')
	await expect(requestStep(ghana.focalPoint, requestId, withdraw)).rejects.toMatchObject({
		reason: 'stillRecallable',
	})
	await deliveryStep(office.manager, id, { type: 'fail', reason: 'The State asked to end it.' })
	await requestStep(ghana.focalPoint, requestId, withdraw)
	expect((await findDelivery(id)).status).toBe('failed')
	expect((await findNeed(needId)).status).toBe('withdrawn')
	expect((await findRequest(requestId)).status).toBe('withdrawn')
})

test('before anything is contracted a need is withdrawn with its delivery, and its room is free', async () => {
	const { id, needId, requestId } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, 'startProcurement')
	const event = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as const
	await needStep(ghana.focalPoint, needId, event)
	expect((await findDelivery(id)).status).toBe('cancelled')
	expect(await look((tx) => tx.reservation.count({ where: { needId, releasedAt: null } }))).toBe(0)
	expect((await findRequest(requestId)).status).toBe('awaitingClosure')
})

test('a request whose only need is withdrawn before anybody decides waits for its closure', async () => {
	const requestId = await aRequest({ status: 'review' })
	const [need] = await needsOf(requestId)
	const event = { type: 'withdrawNeed', reasonCode: 'MET_NATIONALLY', note: 'Sample.' } as const
	await needStep(ghana.focalPoint, need?.id ?? '', event)
	const { status, snapshot } = await findRequest(requestId)
	expect(status).toBe('awaitingClosure')
	expect(snapshot).toMatchObject({ context: { closureCode: 'WITHDRAWN' } })
})

test('a need of a draft is taken out by its drafter, not withdrawn', async () => {
	const requestId = await aRequest({ status: 'awaitingEndorsement' })
	const [need] = await needsOf(requestId)
	const event = { type: 'withdrawNeed', reasonCode: 'MET_NATIONALLY', note: 'Sample.' } as const
	await expect(needStep(ghana.focalPoint, need?.id ?? '', event)).rejects.toMatchObject({
		reason: 'stillRecallable',
	})
})
