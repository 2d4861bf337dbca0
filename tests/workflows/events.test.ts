import { expect, test } from 'vitest'
import type * as z from 'zod'
import { advisoryEvents } from '#workflows/advisory/events.ts'
import { equipmentEvents } from '#workflows/equipment/events.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'
import { trainingEvents } from '#workflows/training/events.ts'
import { samples } from './tables/request.ts'

/** `field: message` for everything that is wrong. */
const complaints = (schema: z.ZodType, values: object) =>
	schema.safeParse(values).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const question = { text: 'How many?' }
const decide = (decision: object) =>
	complaints(requestEvents.proposeDecisions, {
		type: 'proposeDecisions',
		decisions: [{ needId: 'need-1', outcome: 'accept', reason: 'Yes.', ...decision }],
	})

test('one to ten questions can be asked, about the request or about one need', () => {
	const ask = (questions: unknown) => ({ ...samples.askClarification, questions })
	expect(complaints(requestEvents.askClarification, ask([question, { ...question, needId: 'n' }]))).toEqual(
		[],
	)
	expect(requestEvents.askClarification.parse(ask([{ ...question, needId: '' }])).questions).toEqual([
		question,
	])
	expect(complaints(requestEvents.askClarification, ask([]))).toEqual(['questions: required'])
	expect(complaints(requestEvents.askClarification, ask(undefined))).toEqual(['questions: required'])
	expect(complaints(requestEvents.askClarification, ask(Array(11).fill(question)))).toEqual([
		'questions: tooMany',
	])
	expect(complaints(requestEvents.askClarification, ask([{ text: ' ' }]))).toEqual([
		'questions.0.text: required',
	])
})

test('a need is declined or put on hold for a reason of the right list, and accepted without one', () => {
	expect(decide({ reasonCode: '' })).toEqual([])
	expect(decide({ outcome: 'decline', reasonCode: 'DUPLICATE' })).toEqual([])
	expect(decide({ outcome: 'hold', reasonCode: 'NO_FUNDING' })).toEqual([])
	expect(decide({ outcome: 'decline' })).toEqual(['decisions.0.reasonCode: required'])
	expect(decide({ outcome: 'hold', reasonCode: 'DUPLICATE' })).toEqual(['decisions.0.reasonCode: badCode'])
	expect(decide({ reasonCode: 'NO_FUNDING' })).toEqual(['decisions.0.reasonCode: badCode'])
	expect(decide({ reason: '' })).toEqual(['decisions.0.reason: required'])
})

test('what the server adds cannot be typed, and errs on the side of due diligence', () => {
	const { dueDiligence: _, ...typed } = samples.endorse
	expect(requestEvents.endorse.parse(typed).dueDiligence).toBe(true)
	expect(complaints(requestEvents.endorse, { ...typed, dueDiligence: 'false' })).toHaveLength(1)
})

test('numbers come as text from a page, and none is guessed', () => {
	const offer = (quantity: unknown) => ({ type: 'acceptOffer', quantity })
	expect(needEvents.acceptOffer.parse(offer(' 20 '))).toEqual({ type: 'acceptOffer', quantity: 20, note: '' })
	expect(complaints(needEvents.acceptOffer, offer('0'))).toEqual(['quantity: tooSmall'])
	for (const wrong of ['-3', '1e3', '2.5', 'twenty', true])
		expect(complaints(needEvents.acceptOffer, offer(wrong))).toEqual(['quantity: badNumber'])
	expect(complaints(needEvents.acceptOffer, offer(undefined))).toEqual(['quantity: required'])
})

test('nothing ends before it starts', () => {
	const dates = { startsOn: '2026-06-05', endsOn: '2026-06-01' }
	const course = { type: 'callForNominations', ...dates, place: 'Accra', language: 'en', seats: 20 }
	expect(complaints(trainingEvents.callForNominations, course)).toEqual(['endsOn: badDate'])
	const terms = { type: 'shareTerms', ...dates, terms: 'A review.', days: 10 }
	expect(complaints(advisoryEvents.shareTerms, terms)).toEqual(['endsOn: badDate'])
	const freight = { type: 'ship', shippedOn: '2026-06-05', arrivesOn: '2026-06-04', waybill: 'AWB' }
	expect(complaints(equipmentEvents.ship, freight)).toEqual(['arrivesOn: badDate'])
})

test('a course without people is no course', () => {
	const nobody = { women: 0, men: 0, notStated: 0 }
	expect(complaints(trainingEvents.confirmParticipants, { type: 'confirmParticipants', ...nobody })).toEqual([
		'women: tooFew',
	])
	expect(complaints(trainingEvents.nominate, { type: 'nominate', ...nobody, nominees: '-' })).toEqual([
		'women: tooFew',
	])
})

test('a handover needs the undertaking', () => {
	const handover = { type: 'signHandover', serialNumbers: 'HM-0001' }
	expect(complaints(equipmentEvents.signHandover, handover)).toEqual(['undertaking: mustAgree'])
	expect(complaints(equipmentEvents.signHandover, { ...handover, undertaking: 'on' })).toEqual([])
})
