import { describe, expect, test } from 'vitest'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'

import { DomainError } from '#app/platform/domain-error.ts'
import { deliveryEvents } from '#workflows/delivery/delivery.ts'
import { namesOf } from '#workflows/names.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'

const formOf = (values: Record<string, string>) => {
	const form = new FormData()
	for (const [name, value] of Object.entries(values)) form.append(name, value)
	return form
}

function refusalOf(work: () => unknown) {
	try {
		work()
	} catch (error) {
		if (error instanceof DomainError) return error
	}
	throw new Error('it was not refused')
}

describe('an event as a page sends it', () => {
	test('comes with the revision of the page, in rows where it has rows', () => {
		const form = formOf({
			type: 'askClarification',
			revision: '4',
			reasonCode: 'SCOPE_UNCLEAR',
			'questions.0.needId': '',
			'questions.0.text': '',
			'questions.1.needId': '',
			'questions.1.text': 'For how many posts?',
		})
		expect(parseEvent('request', form)).toEqual({
			revision: 4,
			event: {
				type: 'askClarification',
				reasonCode: 'SCOPE_UNCLEAR',
				questions: [{ text: 'For how many posts?' }],
				unlocked: [],
			},
		})
	})

	test('with wrong values is reported at its fields', () => {
		const form = formOf({ type: 'acceptOffer', revision: '0', quantity: 'many' })
		const refusal = refusalOf(() => parseEvent('need', form))
		expect(refusal.code).toBe('invalid')
		expect(refusal.errors).toEqual({ quantity: 'badNumber' })
	})

	test.each(['', 'unheardOf', 'toString', '__proto__'])('that does not exist is not possible: %j', (type) => {
		const refusal = refusalOf(() => parseEvent('training', formOf({ type, revision: '0' })))
		expect(refusal).toMatchObject({ code: 'conflict', reason: 'impossible' })
	})

	test.each(['', '-1', '1.5', 'x', '1e9', '99999999999'])('of no known revision is stale: %j', (revision) => {
		expect(refusalOf(() => parseEvent('request', formOf({ type: 'pass', revision }))).code).toBe('conflict')
	})

	test('cannot say what only the server knows', () => {
		const form = formOf({ type: 'approveDecisions', revision: '1', allDeclined: 'true' })
		expect(refusalOf(() => parseEvent('request', form)).code).toBe('invalid')
	})
})

describe('the forms of events', () => {
	test('say all that a page needs and can be sent to it', () => {
		const forms = eventForms('request', ['withdraw', 'acknowledge', 'confirmClosure'])
		expect(JSON.parse(JSON.stringify(forms))).toEqual(forms)
		expect(forms.map(({ type, danger }) => [type, danger])).toEqual([
			['acknowledge', false],
			['confirmClosure', false],
			['withdraw', true],
		])
		expect(forms[1]?.fields).toEqual([
			{
				name: 'useful',
				control: 'choice',
				required: true,
				codeList: 'usefulness',
				options: ['NOT_AT_ALL', 'A_LITTLE', 'MOSTLY', 'FULLY'],
			},
			{ name: 'comment', control: 'text', required: false, max: 1500 },
		])
	})

	test('leave out what the server adds, and events that do not exist', () => {
		expect(eventForms('request', ['approveDecisions', 'unheardOf'])).toEqual([
			{ type: 'approveDecisions', fields: [], danger: false },
		])
	})

	const groups = { request: requestEvents, need: needEvents, ...deliveryEvents }
	test.each(namesOf(groups))('offer the codes of every choice: %s', (group) => {
		for (const { fields } of eventForms(group, Object.keys(groups[group])))
			for (const field of fields.filter(({ control }) => control === 'choice'))
				expect(field).toMatchObject({ codeList: expect.any(String), options: expect.any(Array) })
	})
})
