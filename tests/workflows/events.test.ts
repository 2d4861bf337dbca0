import { expect, test } from 'vitest'
import type * as z from 'zod'
import { advisoryEvents } from '#workflows/advisory/events.ts'
import { equipmentEvents } from '#workflows/equipment/events.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'
import { trainingEvents } from '#workflows/training/events.ts'
import { samples } from './tables/request.ts'

/** Returns every error as `field: message`. */
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

test('a need is declined or put on hold with a reason from the right list, and accepted without one', () => {
	expect(decide({ reasonCode: '' })).toEqual([])
	expect(decide({ outcome: 'decline', reasonCode: 'DUPLICATE' })).toEqual([])
	expect(decide({ outcome: 'hold', reasonCode: 'NO_FUNDING' })).toEqual([])
	expect(decide({ outcome: 'decline' })).toEqual(['decisions.0.reasonCode: required'])
	expect(decide({ outcome: 'hold', reasonCode: 'DUPLICATE' })).toEqual(['decisions.0.reasonCode: badCode'])
	expect(decide({ reasonCode: 'NO_FUNDING' })).toEqual(['decisions.0.reasonCode: badCode'])
	expect(decide({ reason: '' })).toEqual(['decisions.0.reason: required'])
})

test('what the server adds cannot be typed, and errs on the side of due diligence', () => {
	const { securityForce: _, ...typed } = samples.pass
	expect(requestEvents.pass.parse(typed).securityForce).toBe(true)
	expect(complaints(requestEvents.pass, { ...typed, securityForce: 'false' })).toHaveLength(1)
	const taken = requestEvents.takeOver.parse({ ...samples.takeOver, officerId: 'somebody else' })
	expect(taken.officerId).toBe('')
	const reopened = requestEvents.approveReopening.parse({ ...samples.approveReopening, needIds: ['need-9'] })
	expect(reopened.needIds).toEqual([])
	const report = { type: 'reportMisuse', reason: 'Used elsewhere.', origin: 'checks' }
	expect(equipmentEvents.reportMisuse.parse(report).origin).toBe('procurement')
})

test('nothing is acknowledged, passed or changed before what has to be checked was', () => {
	const { authenticated: _, ...unread } = samples.acknowledge
	expect(complaints(requestEvents.acknowledge, unread)).toEqual(['authenticated: mustAgree'])
	const { duplicatesChecked: __, ...unsearched } = samples.pass
	expect(complaints(requestEvents.pass, unsearched)).toEqual(['duplicatesChecked: mustAgree'])
	const change = { type: 'approveChange', consentLetter: 'Letter of 4 May' }
	expect(complaints(equipmentEvents.approveChange, change)).toEqual(['donorConsent: mustAgree'])
})

test('only names of fields are unlocked, and a request is reopened for at least one need', () => {
	const ask = (unlocked: unknown) =>
		complaints(requestEvents.askClarification, { ...samples.askClarification, unlocked })
	expect(ask(undefined)).toEqual([])
	expect(ask('situation.routes')).toEqual([])
	expect(ask(['a field'])).toEqual(['unlocked.0: badCode'])
	expect(ask(Array(61).fill('situation.routes'))).toEqual(['unlocked: tooMany'])
	expect(complaints(requestEvents.askReopening, { ...samples.askReopening, needIds: [] })).toEqual([
		'needIds: required',
	])
})

test('numbers come as text from a page, and none is guessed', () => {
	const offer = (quantity: unknown) => ({ type: 'acceptOffer', quantity })
	expect(needEvents.acceptOffer.parse(offer(' 20 '))).toEqual({ type: 'acceptOffer', quantity: 20, note: '' })
	expect(complaints(needEvents.acceptOffer, offer('0'))).toEqual(['quantity: tooSmall'])
	for (const [wrong, rule] of [
		['-3', 'tooSmall'],
		['2.5', 'wholeNumber'],
		['1,000.000', 'ambiguousNumber:1000:1000000'],
		['1e3', 'badNumber'],
		['twenty', 'badNumber'],
		[true, 'badNumber'],
	])
		expect(complaints(needEvents.acceptOffer, offer(wrong))).toEqual([`quantity: ${rule}`])
	expect(complaints(needEvents.acceptOffer, offer(undefined))).toEqual(['quantity: required'])
})

test('nothing ends before it starts', () => {
	const dates = { startsOn: '2026-06-05', endsOn: '2026-06-01' }
	const course = {
		type: 'callForNominations',
		...dates,
		place: 'Accra',
		language: 'en',
		seats: 20,
		minimumCohort: 12,
	}
	expect(complaints(trainingEvents.callForNominations, course)).toEqual([
		'endsOn: dayTooEarly:startsOn:2026-06-05',
	])
	const terms = { type: 'shareTerms', ...dates, terms: 'A review.', days: 10 }
	expect(complaints(advisoryEvents.shareTerms, terms)).toEqual(['endsOn: dayTooEarly:startsOn:2026-06-05'])
	const freight = { type: 'ship', shippedOn: '2026-06-05', arrivesOn: '2026-06-04', waybill: 'AWB' }
	expect(complaints(equipmentEvents.ship, freight)).toEqual(['arrivesOn: dayTooEarly:shippedOn:2026-06-05'])
})

test('a course has no more people at the least than seats', () => {
	const course = { type: 'callForNominations', startsOn: '2026-06-01', endsOn: '2026-06-05', place: 'Accra' }
	const seats = { language: 'en', seats: 20, minimumCohort: 21 }
	expect(complaints(trainingEvents.callForNominations, { ...course, ...seats })).toEqual([
		'minimumCohort: tooLarge',
	])
})

test('what the server adds to an event, no page has to send', () => {
	const reason = 'The road is flooded.'
	const sent: [z.ZodType, object][] = [
		[trainingEvents.postpone, { type: 'postpone', reason }],
		[equipmentEvents.reportLoss, { type: 'reportLoss', lost: '1', damaged: '0', reason }],
		[equipmentEvents.requestChange, { type: 'requestChange', change: 'Smaller lenses.', reason }],
		[equipmentEvents.reportMisuse, { type: 'reportMisuse', reason }],
	]
	for (const [schema, values] of sent) expect(complaints(schema, values)).toEqual([])
})

test('what the ledger of a training counts cannot be sent by a page', () => {
	const { nominate, certify } = trainingEvents
	expect(complaints(nominate, { type: 'nominate' })).toEqual([])
	expect(complaints(nominate, { type: 'nominate', women: '8' })).toEqual([expect.stringMatching(/^women: /)])
	const forged = complaints(certify, { type: 'certify', certificates: '3' })
	expect(forged).toEqual([expect.stringMatching(/^certificates: /)])
})

test('a handover needs the undertaking', () => {
	const handover = { type: 'signHandover', signatory: 'A. Mensah', signatoryTitle: 'Director' }
	expect(complaints(equipmentEvents.signHandover, handover)).toEqual(['undertaking: mustAgree'])
	expect(complaints(equipmentEvents.signHandover, { ...handover, undertaking: 'on' })).toEqual([])
})
