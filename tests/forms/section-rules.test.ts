import { describe, expect, test } from 'vitest'
import { checkValues } from '#app/forms/parse-form.ts'
import { about } from '#app/forms/sections/about.ts'
import { advisory } from '#app/forms/sections/advisory.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { institution } from '#app/forms/sections/institution.ts'
import { needs } from '#app/forms/sections/need.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { start } from '#app/forms/sections/start.ts'
import { training } from '#app/forms/sections/training.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const errors = (schema: Parameters<typeof checkValues>[1], values: unknown) => {
	const checked = checkValues(values, schema)
	return checked.ok ? {} : checked.errors
}

test('a code that is not on the list is refused', () => {
	expect(errors(about, { ...requestAnswers.about, classification: 'SECRET' })).toHaveProperty(
		'classification',
	)
	expect(errors(situation, { ...requestAnswers.situation, modes: ['RAIL'] })).toEqual({ modes: 'badCode' })
})

test('a request that follows a review says which observation', () => {
	const values = { ...requestAnswers.about, origin: 'REVIEW_MECHANISM', originDetail: ' ' }
	expect(errors(about, values)).toEqual({ originDetail: 'required' })
})

test('the two contacts are two people', () => {
	const { contactPrimary, contactAlternate } = requestAnswers.institution
	const byMail = { ...contactAlternate, email: contactPrimary.email.toUpperCase() }
	expect(errors(institution, { contactPrimary, contactAlternate: byMail })).toEqual({
		'contactAlternate.email': 'samePerson',
	})
	expect(errors(institution, { contactPrimary, contactAlternate: contactPrimary })).toEqual({
		'contactAlternate.name': 'samePerson',
		'contactAlternate.email': 'samePerson',
	})
})

test.each(['a@b', 'a b@c.org', 'a@b.org\nbcc: x@y.org'])('%j is no e-mail address', (email) => {
	const contactPrimary = { ...requestAnswers.institution.contactPrimary, email }
	const found = errors(institution, { ...requestAnswers.institution, contactPrimary })
	expect(found).toEqual({ 'contactPrimary.email': 'badEmail' })
})

test('the law is cited unless there is none', () => {
	const uncited = { ...requestAnswers.situation, legalBasisCitation: '' }
	expect(errors(situation, uncited)).toEqual({ legalBasisCitation: 'required' })
	expect(errors(situation, { ...uncited, legalBasis: 'NO' })).toEqual({})
})

test('the commitment to evaluation must be made', () => {
	expect(errors(rights, { ...requestAnswers.rights, monitoringCommitment: false })).toEqual({
		monitoringCommitment: 'mustAgree',
	})
})

describe('a need', () => {
	const sample = needAnswers.training.need

	test.each([
		['dates out of order', { earliest: '2027-09-01' }, { latest: 'datesOutOfOrder' }],
		['a day that does not exist', { earliest: '2027-02-30' }, { earliest: 'badDate' }],
		['help of another kind', { taType: 'EQUIPMENT' }, { taType: 'required' }],
		['four more themes', { otherThemes: ['SEA', 'DATA', 'HARM', 'MLA'] }, { otherThemes: 'tooMany' }],
		['the main theme again', { otherThemes: ['DOCS'] }, { otherThemes: 'chosenTwice' }],
		['nobody', { women: '', men: 0, sites: undefined }, { women: 'nobodyReached' }],
	])('with %s is refused at the field', (_name, change, expected) => {
		expect(errors(needs.training, { ...sample, ...change })).toEqual(expected)
	})
})

test('the smallest useful number is not above what is asked for', () => {
	const course = { ...needAnswers.training.training, minimumParticipants: 31 }
	expect(errors(training, course)).toEqual({ minimumParticipants: 'moreThanAsked' })
	const advice = { ...needAnswers.advisory.advisory, minimumQuantity: 16 }
	expect(errors(advisory, advice)).toEqual({ minimumQuantity: 'moreThanAsked' })
})

describe('equipment', () => {
	const sample = needAnswers.equipment.equipment

	test('has 1 to 20 lines, and the error stands at a line', () => {
		expect(errors(equipment, { ...sample, lines: [] })).toHaveProperty(['lines.0.description'], 'required')
		const lines = Array(21).fill(sample.lines[0])
		expect(errors(equipment, { ...sample, lines })).toEqual({ 'lines.20.description': 'tooMany' })
	})

	test('has no line whose minimum is above its quantity', () => {
		const lines = [sample.lines[0], { ...sample.lines[1], minimumQuantity: 21 }]
		expect(errors(equipment, { ...sample, lines })).toEqual({ 'lines.1.minimumQuantity': 'moreThanAsked' })
	})

	test.each(['BIOMETRIC', 'OSINT', 'DRONE'])('%s asks for data protection', (category) => {
		expect(errors(equipment, { ...sample, category })).toEqual({ dataProtection: 'required' })
	})
})

test('the first page refuses a key that is none', () => {
	expect(errors(start, { title: 'T', filingLanguage: 'en', filingKey: 'x' })).toEqual({
		filingKey: 'badValue',
	})
})
