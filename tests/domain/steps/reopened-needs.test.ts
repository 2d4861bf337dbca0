import { expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { aDelivery, aRequest, proposal } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	deliveryOf,
	findNeed,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'

useWorld()

const { withdrawNeed, acceptOffer } = need.samples
const declined = { outcome: 'decline', reasonCode: 'OUTSIDE_MANDATE', reason: 'Sample.' } as const
const approve = (requestId: string) =>
	requestStep(office.approver, requestId, { type: 'approveDecisions', allDeclined: false })

/** A request that was closed after its deliveries, and reopened because of a defect. */
async function openedAgain() {
	const { id, needId, requestId } = await aDelivery({ kind: 'advisory' })
	await walkDelivery('advisory', id, 'recordFollowUp')
	await requestStep(ghana.focalPoint, requestId, { type: 'confirmClosure', useful: 'FULLY', comment: '' })
	const why = {
		reasonCode: 'DEFECT',
		reason: 'The draft law has a gap (sample).',
		needIds: [needId],
	} as const
	await requestStep(ghana.focalPoint, requestId, { type: 'askReopening', ...why, needIds: [needId] })
	const officerId = office.officer.id
	await requestStep(office.triage, requestId, { type: 'approveReopening', officerId, needIds: [] })
	return { needId, requestId, deliveryId: id }
}

const held = async (needId: string) => {
	const rows = await look((tx) => tx.reservation.findMany({ where: { needId }, orderBy: { heldAt: 'asc' } }))
	return rows.map(({ quantity, releasedAt }) => [quantity, releasedAt === null])
}

test('what a need has used stays used when it is opened again, offered anew and withdrawn', async () => {
	const { needId, requestId, deliveryId } = await openedAgain()
	const [[used] = []] = await held(needId)
	await requestStep(office.officer, requestId, await proposal(requestId))
	await approve(requestId)
	expect((await getNeed(ghana.focalPoint, needId)).reservation).toBe(null)
	const quantity = Number(used) + 1
	const offer = async () => {
		await needStep(office.officer, needId, { type: 'proposeProgramme', programmeId: programmes.advisory })
		await needStep(office.manager, needId, { ...acceptOffer, quantity })
	}
	await offer()
	expect((await getNeed(ghana.focalPoint, needId)).reservation).toMatchObject({ quantity })
	await needStep(ghana.focalPoint, needId, { type: 'declineOffer', reason: 'Other dates.' })
	expect(await held(needId)).toEqual([
		[used, true],
		[quantity, false],
	])

	await offer()
	await needStep(ghana.focalPoint, needId, { type: 'confirmOffer' })
	expect(await deliveryOf(needId)).toMatchObject({ quantity })
	await needStep(ghana.focalPoint, needId, withdrawNeed)
	expect((await held(needId)).map(([, isHeld]) => isHeld)).toEqual([true, false, false])
	const deliveries = await look((tx) => tx.delivery.findMany({ where: { needId } }))
	expect(new Map(deliveries.map(({ id, status }) => [id, status])).get(deliveryId)).toBe('closed')
	expect((await findRequest(requestId)).status).toBe('awaitingClosure')
})

test('a request that has helped before is not declined as a whole when what is left is declined', async () => {
	const requestId = await aRequest({ needs: ['training', 'training'], status: 'review' })
	const [first = { id: '', snapshot: {} }, second = { id: '' }] = await needsOf(requestId)
	const snapshot = { ...(first.snapshot as object), value: 'evaluated' }
	const data = { snapshot, status: 'evaluated', outcome: 'FULLY_MET' } as const
	await look((tx) => tx.need.update({ where: { id: first.id }, data }))
	const decisions = [{ ...declined, needId: second.id }]
	await requestStep(office.officer, requestId, { type: 'proposeDecisions', decisions })
	await approve(requestId)
	expect((await findNeed(second.id)).status).toBe('declined')
	expect(await findRequest(requestId)).toMatchObject({
		status: 'awaitingClosure',
		snapshot: { context: { closureCode: 'PARTLY_MET' } },
	})
})

test('decisions are approved although one of the needs was withdrawn meanwhile', async () => {
	const requestId = await aRequest({ needs: ['training', 'training'], status: 'approval' })
	const [first = { id: '' }, second = { id: '' }] = await needsOf(requestId)
	await needStep(ghana.focalPoint, first.id, withdrawNeed)
	await approve(requestId)
	expect((await needsOf(requestId)).map(({ status }) => status)).toEqual(['withdrawn', 'accepted'])
	expect((await getNeed(ghana.focalPoint, first.id)).decision).toBe(null)
	expect((await getNeed(ghana.focalPoint, second.id)).decision).toMatchObject({ outcome: 'accept' })

	const other = await aRequest({ status: 'approval' })
	const [only = { id: '' }] = await needsOf(other)
	await needStep(ghana.focalPoint, only.id, withdrawNeed)
	expect((await findRequest(other)).status).toBe('awaitingClosure')
})
