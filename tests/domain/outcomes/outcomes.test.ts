import { expect, test } from 'vitest'
import * as z from 'zod'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { filedIndicators } from '#app/domain/outcomes/outcome-facts.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { computeMissingOutcomes } from '#app/domain/timers/missing-outcomes.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { parseEvent } from '#app/forms/event-forms.ts'
import { now } from '#app/platform/clock.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { colleague, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findNeed, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { objectIn, textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as course } from '#tests/workflows/tables/training.ts'
import type { Kind } from '#workflows/vocabulary.ts'

useWorld()

const { drafter, focalPoint } = ghana
const { officer, manager } = office

const LONG_AGO = new Date('2020-01-01')

/** A need of this kind whose delivery has ended. */
async function evaluated(kind: Kind) {
	// The same support to the same unit within three years would be refused.
	const where = { status: 'closed' } as const
	await look((tx) => tx.delivery.updateMany({ where, data: { updatedAt: LONG_AGO } }))
	const { id, needId, requestId } = await aDelivery({ kind })
	await walkDelivery(kind, id)
	return { needId, requestId }
}

const rate = (useful: 'NOT_AT_ALL' | 'MOSTLY' | 'FULLY', comment = '') =>
	({ type: 'giveEvaluation', useful, comment }) as const
const closureOf = async (requestId: string) => {
	const { snapshot } = await findRequest(requestId)
	return textIn(Reflect.get(objectIn(snapshot), 'context'), 'closureCode')
}
const told = (needId: string, template: string) =>
	look((tx) => tx.notice.findMany({ where: { needId, template }, orderBy: { personId: 'asc' } }))

test('a course that certified 3 of 20 closes as partly met, with its reasons', async () => {
	const { id, needId, requestId } = await aDelivery({ quantity: 20 })
	await walkDelivery('training', id, 'certify')
	await look(async (tx) => {
		const all = await tx.certificate.findMany({ where: { deliveryId: id }, select: { id: true } })
		const revoked = all.slice(3).map((one) => one.id)
		await tx.certificate.updateMany({ where: { id: { in: revoked } }, data: { revokedAt: now() } })
	})
	await deliveryStep(focalPoint, id, course.confirmReceipt)
	await needStep(focalPoint, needId, rate('FULLY'))
	await deliveryStep(manager, id, course.recordFollowUp)

	const seats = { code: 'seatsCertified', verdict: 'part', reached: 3, agreed: 20 }
	const { outcome } = await getNeed(drafter, needId)
	expect(outcome).toMatchObject({ stands: 'PARTLY_MET', computed: 'PARTLY_MET', departure: null })
	expect(outcome?.reasons).toContainEqual(seats)
	expect(await findRequest(requestId)).toMatchObject({ status: 'awaitingClosure' })
	expect(await closureOf(requestId)).toBe('PARTLY_MET')
	const notices = await told(needId, 'needEvaluated')
	expect(notices.map(({ facts }) => textIn(facts, 'outcome'))).toEqual(['PARTLY_MET', 'PARTLY_MET'])

	await requestStep(focalPoint, requestId, {
		type: 'confirmClosure',
		useful: 'A_LITTLE',
		comment: 'Too few.',
	})
	const { closure, needs } = await getRequest(officer, requestId)
	expect(closure).toMatchObject({
		stands: 'PARTLY_MET',
		corrected: null,
		state: { useful: 'A_LITTLE', comment: 'Too few.' },
	})
	expect(needs[0]).toMatchObject({ outcome: 'PARTLY_MET', computed: null, useful: 'FULLY' })
})

test('equipment without a measurement or a word of the State is delivered, not evaluated', async () => {
	const { needId, requestId } = await evaluated('equipment')
	const { outcome } = await getNeed(focalPoint, needId)
	expect(outcome).toMatchObject({ stands: 'NOT_EVALUATED', state: null })
	expect(outcome?.reasons.map(({ code }) => code)).toEqual(
		expect.arrayContaining(['lineHandedOver', 'indicatorNotMeasured', 'stateSilent']),
	)
	expect(await closureOf(requestId)).toBe('NOT_EVALUATED')
})

test('the State evaluates a delivered need itself, may do so again, and the outcome follows', async () => {
	const { needId, requestId } = await evaluated('equipment')
	await expect(needStep(drafter, needId, rate('FULLY'))).rejects.toMatchObject({ code: 'forbidden' })

	await needStep(focalPoint, needId, rate('FULLY'))
	expect(await findNeed(needId)).toMatchObject({ stateUseful: 'FULLY', outcome: 'NOT_EVALUATED' })
	expect(await told(needId, 'outcomeChanged')).toEqual([])
	expect((await told(needId, 'evaluationGiven')).map(({ personId }) => personId)).toEqual(
		[manager.id, officer.id].sort(),
	)

	await needStep(focalPoint, needId, rate('NOT_AT_ALL', 'Nothing could be used.'))
	expect(await findNeed(needId)).toMatchObject({ outcome: 'NOT_MET', stateComment: 'Nothing could be used.' })
	expect(await closureOf(requestId)).toBe('NOT_MET_DELIVERED')
	expect(await told(needId, 'outcomeChanged')).toHaveLength(3)

	await requestStep(focalPoint, requestId, { type: 'confirmClosure', useful: 'NOT_AT_ALL', comment: '' })
	await expect(needStep(focalPoint, needId, rate('FULLY'))).rejects.toMatchObject({ reason: 'beforeClosure' })
})

test('a delivered need awaits the evaluation of the focal point until it is given, and blocks nothing', async () => {
	const { id, needId, requestId } = await aDelivery({ kind: 'advisory' })
	await walkDelivery('advisory', id, 'acceptFinal')
	const asked = async () =>
		(await listWork(focalPoint)).waiting.rows.filter((row) => row.needId === needId).map(({ todo }) => todo)
	expect(await asked()).toEqual(['giveEvaluation'])
	// The page of the request offers it too, though the need has a delivery.
	const [shown] = (await getRequest(focalPoint, requestId)).needs
	expect(shown).toMatchObject({ waitsForViewer: true, chart: 'need' })
	expect(shown?.ahead).toContainEqual(expect.objectContaining({ type: 'giveEvaluation', yours: true }))
	await needStep(focalPoint, needId, rate('MOSTLY'))
	expect(await asked()).toEqual([])
	expect((await getNeed(focalPoint, needId)).openTo).toContain('giveEvaluation')
})

test('the case officer departs from the outcome with a reason, and both are shown', async () => {
	const { needId, requestId } = await evaluated('advisory')
	const depart = { type: 'setOutcome', outcome: 'FULLY_MET', reason: 'The law was adopted in May.' } as const
	const form = new FormData()
	for (const [name, value] of Object.entries({ ...depart, reason: '', revision: '1' })) form.set(name, value)
	expect(() => parseEvent('need', form)).toThrow(expect.objectContaining({ errors: { reason: 'required' } }))
	await expect(needStep(colleague, needId, depart)).rejects.toMatchObject({ code: 'forbidden' })
	const recused = { ...officer, recusedFrom: ['GHA'] }
	await expect(needStep(recused, needId, depart)).rejects.toMatchObject({ reason: 'notRecused' })
	await expect(needStep(focalPoint, needId, depart)).rejects.toMatchObject({ code: 'forbidden' })
	const same = { ...depart, outcome: 'NOT_EVALUATED' } as const
	await expect(needStep(officer, needId, same)).rejects.toMatchObject({ errors: { outcome: 'sameOutcome' } })

	await needStep(officer, needId, depart)
	expect((await getNeed(focalPoint, needId)).outcome).toMatchObject({
		stands: 'FULLY_MET',
		computed: 'NOT_EVALUATED',
		departure: { reason: 'The law was adopted in May.' },
	})
	expect(await closureOf(requestId)).toBe('FULLY_MET')
	expect(await told(needId, 'outcomeChanged')).toHaveLength(2)

	// A later fact changes the computed outcome; the officer’s decision remains.
	await needStep(focalPoint, needId, rate('MOSTLY'))
	expect(await findNeed(needId)).toMatchObject({ outcome: 'FULLY_MET', computedOutcome: 'PARTLY_MET' })
})

test('a closure result is corrected only to another one, which is shown beside the computed one', async () => {
	const { requestId } = await evaluated('advisory')
	const correct = {
		type: 'setClosureCode',
		closureCode: 'PARTLY_MET',
		reason: 'Half of it is in use.',
	} as const
	const same = { ...correct, closureCode: 'NOT_EVALUATED' } as const
	await expect(requestStep(officer, requestId, same)).rejects.toMatchObject({
		errors: { closureCode: 'sameOutcome' },
	})
	await requestStep(officer, requestId, correct)
	expect((await getRequest(focalPoint, requestId)).closure).toMatchObject({
		stands: 'PARTLY_MET',
		computed: 'NOT_EVALUATED',
		corrected: { reason: 'Half of it is in use.' },
	})
})

test('a measurement changes the outcome in the same moment', async () => {
	const { needId } = await evaluated('advisory')
	await needStep(focalPoint, needId, rate('FULLY'))
	const { answers } = await findNeed(needId)
	const measuredOn = todayInState('GHA')
	for (const [position, { target }] of filedIndicators(answers).entries())
		await addMeasurement(focalPoint, { needId }, { position, reached: target, measuredOn, note: '' })
	const { outcomeReasons } = await findNeed(needId)
	const codes = z
		.array(z.object({ code: z.string() }))
		.parse(outcomeReasons)
		.map(({ code }) => code)
	expect(codes).not.toContain('indicatorNotMeasured')
})

test('a need evaluated before outcomes were computed gets one, once and without a notice', async () => {
	const { needId } = await evaluated('advisory')
	await look((tx) =>
		tx.need.update({
			where: { id: needId },
			data: {
				outcome: null,
				computedOutcome: null,
				outcomeReasons: [],
				snapshot: { value: 'evaluated', context: { quantity: 10, reconsidered: false } },
				snapshotVersion: 2,
			},
		}),
	)
	expect(await computeMissingOutcomes(1)).toBe(1)
	expect(await findNeed(needId)).toMatchObject({ outcome: 'NOT_EVALUATED', computedOutcome: 'NOT_EVALUATED' })
	expect(await computeMissingOutcomes(1)).toBe(0)
	expect(await told(needId, 'outcomeChanged')).toEqual([])
})
