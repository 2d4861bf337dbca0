import { expect, test } from 'vitest'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'

import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

useWorld()

const step = (actor: Parameters<typeof requestStep>[0], id: string, event: RequestEvent) =>
	requestStep(actor, id, event)

test('what is missing or doubtful is named with its need, section and field', async () => {
	const id = await aRequest({ needs: ['equipment'] })
	const [need] = await needsOf(id)
	const answers = (need?.answers ?? {}) as Record<string, Record<string, unknown>>
	const [line] = (answers.equipment?.lines ?? []) as Record<string, unknown>[]
	const lines = [{ ...line, description: 'Light aircraft' }, line]
	await saveNeedSection(ghana.drafter, {
		needId: String(need?.id),
		section: 'equipment',
		values: { ...answers.equipment, lines, consignee: '', justification: '' },
	})
	const review = await getReview(ghana.drafter, id)
	expect(review?.mayEdit).toBe(true)
	const ofNeed = review?.points.filter(({ needId }) => needId === need?.id)
	expect(ofNeed).toContainEqual(
		expect.objectContaining({ rank: 1, section: 'equipment', field: 'justification', as: 'missing' }),
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
	const situation = (answers as Record<string, Record<string, unknown>>).situation
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
