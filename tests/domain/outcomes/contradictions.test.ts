import { expect, test } from 'vitest'
import { recordExpertDay } from '#app/domain/deliveries/advisory/expert-days.server.ts'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { refused, walkDelivery } from '#tests/support/delivery-walks.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findNeed, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as advisory } from '#tests/workflows/tables/advisory.ts'
import { samples as training } from '#tests/workflows/tables/training.ts'

useWorld()

const { drafter, focalPoint } = ghana
const { officer, manager } = office

const rate = (useful: 'NOT_AT_ALL' | 'A_LITTLE' | 'MOSTLY' | 'FULLY', comment = '') =>
	({ type: 'giveEvaluation', useful, comment }) as const
const close = (useful: 'NOT_AT_ALL' | 'MOSTLY' | 'FULLY', comment = '') =>
	({ type: 'confirmClosure', useful, comment }) as const

const measuredOn = todayInState('GHA')

/** Advice of 20 days that was not adopted; an expert worked on one of them, and its indicator got worse. */
async function failedAdvice() {
	const made = await aDelivery({ kind: 'advisory' })
	const indicator = { indicator: 'Articles adopted', unit: 'articles', baseline: '10', target: '20' }
	await look(
		(tx) => tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}',
			${JSON.stringify([indicator])}::jsonb) where id = ${made.needId}`,
	)
	await walkDelivery('advisory', made.id, 'agreeTerms')
	await look(
		(tx) =>
			tx.$executeRaw`update delivery set record = jsonb_set(record, '{shareTerms,days}', '20') where id = ${made.id}`,
	)
	await recordExpertDay(manager, made.id, {
		day: measuredOn,
		halfDays: 2,
		expert: 'Expert (sample)',
		work: 'Interviews',
	})
	await deliveryStep(manager, made.id, advisory.shareDraft)
	await deliveryStep(focalPoint, made.id, advisory.acceptFinal)
	await deliveryStep(manager, made.id, advisory.startFollowUp)
	await addMeasurement(manager, { deliveryId: made.id }, { position: 0, reached: '0', measuredOn, note: '' })
	await deliveryStep(manager, made.id, { ...advisory.recordFollowUp, adopted: false })
	return made
}

test('advice that was hardly given, not adopted and without effect is not met', async () => {
	const { needId } = await failedAdvice()
	const { outcome } = await getNeed(drafter, needId)
	expect(outcome).toMatchObject({ stands: 'NOT_MET', contradiction: null })
	expect(outcome?.reasons).toEqual([
		{ code: 'adviceNotAdopted', verdict: 'part' },
		{ code: 'expertDaysUsed', verdict: 'none', reached: 1, agreed: 20 },
		{ code: 'indicatorReached', verdict: 'none', position: 1, reached: -100 },
		{ code: 'stateSilent', verdict: 'unknown' },
	])
})

test('a State that contradicts the records says why, and so at the closure', async () => {
	const { needId, requestId } = await failedAdvice()
	await expect(needStep(focalPoint, needId, rate('FULLY', '  '))).rejects.toMatchObject(
		refused({ comment: 'explainAboveRecords' }),
	)
	expect(await findNeed(needId)).toMatchObject({ stateUseful: null })
	await needStep(focalPoint, needId, rate('FULLY', 'The first day settled it.'))
	expect((await getNeed(officer, needId)).outcome).toMatchObject({
		stands: 'NOT_MET',
		contradiction: 'ratedAboveRecords',
		state: { useful: 'FULLY', comment: 'The first day settled it.' },
	})

	await expect(requestStep(focalPoint, requestId, close('NOT_AT_ALL'))).rejects.toMatchObject(
		refused({ comment: 'explainDifference' }),
	)
	await requestStep(focalPoint, requestId, close('NOT_AT_ALL', 'The ministry changed its mind.'))
	expect((await getRequest(officer, requestId)).closure).toMatchObject({
		differs: true,
		state: { useful: 'NOT_AT_ALL', comment: 'The ministry changed its mind.' },
	})
})

test('a rating that the records came to contradict is explained at the closure', async () => {
	const { id, needId, requestId } = await aDelivery({ quantity: 20 })
	await look(
		(tx) =>
			tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}', '[]') where id = ${needId}`,
	)
	await walkDelivery('training', id, 'confirmReceipt')
	await needStep(focalPoint, needId, rate('MOSTLY'))
	await look((tx) => tx.certificate.updateMany({ where: { deliveryId: id }, data: { revokedAt: now() } }))
	await deliveryStep(manager, id, training.recordFollowUp)
	expect((await getNeed(focalPoint, needId)).outcome).toMatchObject({
		stands: 'NOT_MET',
		contradiction: 'ratedAboveRecords',
	})

	await expect(requestStep(focalPoint, requestId, close('MOSTLY'))).rejects.toMatchObject(
		refused({ comment: 'explainContradiction' }),
	)
	await requestStep(focalPoint, requestId, close('MOSTLY', 'What they learned is in use.'))
})

test('an evaluation near the records needs no comment', async () => {
	const { needId, requestId } = await failedAdvice()
	await needStep(focalPoint, needId, rate('A_LITTLE'))
	await requestStep(focalPoint, requestId, close('NOT_AT_ALL'))
	expect((await getRequest(officer, requestId)).closure).toMatchObject({ differs: false })
})
