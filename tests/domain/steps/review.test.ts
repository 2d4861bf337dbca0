import { expect, test } from 'vitest'
import * as z from 'zod'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { ringLast, timersOf } from '#tests/support/clocks.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
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
import * as need from '#tests/workflows/tables/need.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

useWorld()

const step = (actor: Parameters<typeof requestStep>[0], id: string, event: RequestEvent) =>
	requestStep(actor, id, event)

test('what is missing or doubtful is named with its need, section and field', async () => {
	const id = await aRequest({ needs: ['equipment'] })
	const [need] = await needsOf(id)
	const { answers } = present(need)
	const [line] = z.array(z.record(z.string(), z.unknown())).parse(answers.equipment?.lines)
	const lines = [
		{ ...line, description: 'Light aircraft' },
		{ ...line, description: '' },
	]
	await saveNeedSection(ghana.drafter, {
		needId: String(need?.id),
		section: 'equipment',
		values: { ...answers.equipment, lines, consignee: '' },
	})
	const review = await getReview(ghana.drafter, id)
	expect(review?.mayEdit).toBe(true)
	const ofNeed = review?.points.filter(({ needId }) => needId === need?.id)
	expect(ofNeed).toContainEqual(
		expect.objectContaining({ rank: 1, section: 'equipment', field: 'lines.1.description', as: 'missing' }),
	)
	expect(ofNeed).toContainEqual(
		expect.objectContaining({ field: 'lines.0.description', as: 'excluded', code: 'ARMED_CRAFT' }),
	)
	expect(ofNeed).toContainEqual(expect.objectContaining({ field: 'consignee', as: 'doubtful' }))
})

test('the focal point sees, answer by answer, what changed since the filing was returned', async () => {
	const id = await aRequest({ status: 'awaitingEndorsement', needs: ['training'] })
	expect((await getReview(ghana.focalPoint, id))?.returned).toBeNull()
	await step(ghana.focalPoint, id, { type: 'returnForCorrection', note: 'Please say more.' })
	expect((await getTaskList(ghana.drafter, id)).returned?.note).toBe('Please say more.')
	const { answers } = await findRequest(id)
	const { situation } = answers
	await saveRequestSection(ghana.drafter, {
		requestId: id,
		section: 'situation',
		values: { ...situation, existingEfforts: 'Three new posts since May.' },
	})
	await step(ghana.drafter, id, { type: 'sendForEndorsement' })
	const returned = (await getReview(ghana.focalPoint, id))?.returned
	expect(returned?.note).toBe('Please say more.')
	expect(returned?.changes.map(({ section, field }) => `${section}.${field}`)).toEqual([
		'situation.existingEfforts',
	])
	expect(returned?.changes[0]?.after.fields).toMatchObject([{ value: 'Three new posts since May.' }])
	expect(returned?.changes[0]?.before.fields).toMatchObject([{ value: situation?.existingEfforts }])
})

test('a draft that its drafter recalled is not one that came back for correction', async () => {
	const id = await aRequest({ status: 'awaitingEndorsement' })
	await step(ghana.focalPoint, id, { type: 'returnForCorrection', note: 'Please say more.' })
	await step(ghana.drafter, id, { type: 'sendForEndorsement' })
	await step(ghana.drafter, id, { type: 'recall' })
	expect((await getTaskList(ghana.drafter, id)).returned).toBeNull()
})

test('only those who prepare or endorse it have a review of it', async () => {
	const id = await aRequest({ status: 'awaitingEndorsement' })
	expect(await getReview(ghana.mission, id)).toBeNull()
	await expect(getReview(egypt.drafter, id)).rejects.toMatchObject({ code: 'not-found' })
	await expect(getReview(office.officer, id)).rejects.toMatchObject({ code: 'not-found' })
	const filed = await aRequest({ status: 'submitted' })
	expect(await getReview(ghana.focalPoint, filed)).toBeNull()
	expect(await look((tx) => tx.submissionVersion.count({ where: { requestId: filed } }))).toBeGreaterThan(0)
})

const { holdNeed, stillNeeded, noLongerNeeded } = need.samples
const daysUntil = (date: Date) => (date.getTime() - Date.now()) / 86_400_000

test('after ninety days on hold the State is asked whether it still needs this, and again after it has said so', async () => {
	const { id } = await aNeed()
	await needStep(office.officer, id, holdNeed)
	const aside = async () => (await getNeed(ghana.focalPoint, id)).aside
	expect(await aside()).toMatchObject({
		as: 'onHold',
		reasonCode: holdNeed.reasonCode,
		askedOn: null,
		answeredOn: null,
	})
	const [first] = await timersOf(id, 'reviewHold')
	expect(daysUntil(first?.start_after ?? new Date())).toBeCloseTo(90, 1)

	expect(await ringLast(id, 'reviewHold')).toBe('done')
	expect(await aside()).toMatchObject({ as: 'onHold', askedOn: expect.any(Date), answeredOn: null })
	await needStep(ghana.drafter, id, stillNeeded)
	expect(await aside()).toMatchObject({ askedOn: null, answeredOn: expect.any(Date) })

	expect(await timersOf(id, 'reviewHold')).toHaveLength(2)
	expect(await ringLast(id, 'reviewHold')).toBe('done')
	expect(await aside()).toMatchObject({ askedOn: expect.any(Date), answeredOn: null })
	await needStep(ghana.focalPoint, id, noLongerNeeded)
	expect((await findNeed(id)).status).toBe('withdrawn')
	expect(await ringLast(id, 'reviewHold')).toBe('outdated')
})

const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as const

test('a request with an unanswered offer is withdrawn, and the reservation is released', async () => {
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

test('a request whose only need is withdrawn before a decision waits for its closure', async () => {
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
