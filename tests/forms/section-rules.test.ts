import { describe, expect, test } from 'vitest'
import { leftOpen } from '#app/forms/left-open.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { about, start } from '#app/forms/sections/about.ts'
import { advisory } from '#app/forms/sections/advisory.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { institution } from '#app/forms/sections/institution.ts'
import { needs } from '#app/forms/sections/need.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { training } from '#app/forms/sections/training.ts'
import { startingValues } from '#app/forms/sections.ts'
import { institutionTypes } from '#workflows/vocabulary.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const errors = ({ schema }: { schema: Parameters<typeof checkValues>[1] }, values: unknown) => {
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
	const values = { ...requestAnswers.about, origin: 'REVIEW_MECHANISM', reviewCluster: ' ' }
	expect(errors(about, values)).toEqual({ reviewCluster: 'required', reviewObservation: 'required' })
})

test('the two contacts are two people', () => {
	const { contactPrimary, contactAlternate, ...rest } = requestAnswers.institution
	const byMail = { ...contactAlternate, email: contactPrimary.email.toUpperCase() }
	expect(errors(institution, { ...rest, contactPrimary, contactAlternate: byMail })).toEqual({
		'contactAlternate.email': 'samePerson',
	})
	expect(errors(institution, { ...rest, contactPrimary, contactAlternate: contactPrimary })).toEqual({
		'contactAlternate.name': 'samePerson',
		'contactAlternate.email': 'samePerson',
	})
})

test.each(['a@b', 'a b@c.org', 'a@b.org\nbcc: x@y.org'])('%j is no e-mail address', (email) => {
	const contactPrimary = { ...requestAnswers.institution.contactPrimary, email }
	const found = errors(institution, { ...requestAnswers.institution, contactPrimary })
	expect(found).toEqual({ 'contactPrimary.email': 'badEmail' })
})

test('the law has to be cited unless there is none', () => {
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
	const pause = { from: '2027-03-02', to: '2027-03-01', reason: 'Holiday' }
	const tooManyIndicators = { 'indicators.3.indicator': 'tooMany' }

	test.each([
		['dates out of order', { earliest: '2027-09-01' }, { latest: 'datesOutOfOrder' }],
		['a day that does not exist', { earliest: '2027-02-30' }, { earliest: 'noSuchDay' }],
		['help of another kind', { taType: 'EQUIPMENT' }, { taType: 'required' }],
		['four more themes', { otherThemes: ['SEA', 'DATA', 'HARM', 'MLA'] }, { otherThemes: 'tooMany' }],
		['the main theme again', { otherThemes: ['DOCS'] }, { otherThemes: 'chosenTwice' }],
		['persons of whom some are not told', { persons: 31 }, { persons: 'sumDiffers' }],
		['more women than persons', { persons: 5, women: 6, men: '', notStated: '' }, { persons: 'sumDiffers' }],
		['no day for what makes it urgent', { urgencyEventOn: '' }, { urgencyEventOn: 'required' }],
		['a pause that ends before it begins', { unavailable: [pause] }, { unavailable: 'datesOutOfOrder' }],
		['four indicators', { indicators: Array(4).fill(sample.indicators[0]) }, tooManyIndicators],
		['an exact position', { places: [{ place: '5.6037, -0.1870' }] }, { 'places.0.place': 'noCoordinates' }],
	])('with %s is refused at the field', (_name, change, expected) => {
		expect(errors(needs.training, { ...sample, ...change })).toEqual(expected)
	})
})

describe('an unknown fact of a need stays unknown', () => {
	const sample = needAnswers.training.need

	test.each([
		['its dates', { earliest: '', latest: '' }],
		['the first day', { earliest: '' }],
		['the last day', { latest: undefined }],
		['how many are women', { women: '', men: '', notStated: '' }],
		['how many are men', { women: 12, men: '', notStated: 0 }],
		['the persons, where sites are counted', { persons: '', women: '', men: '', notStated: '', units: '' }],
		['the total of those who are known', { persons: '', sites: '', units: '' }],
		[
			'how many benefit in each institution',
			{ beneficiaryUnit: '', beneficiaries: [{ institution: 'Police' }] },
		],
	])('%s may be left out and is not stored as a number', (_name, change) => {
		const read = needs.training.schema.safeParse({ ...sample, ...change })
		expect(read.error).toBeUndefined()
		for (const [field, value] of Object.entries(change))
			if (value === '' || value === undefined) expect(read.data?.[field] || undefined).toBeUndefined()
	})
})

test('girls count among the women and girls and among the children', () => {
	const indicators = [{ year: 2025, persons: 10, women: 8, children: 6, source: 'Report' }]
	expect(errors(situation, { ...requestAnswers.situation, indicators })).toEqual({})
})

test('advice may name its days later, and says what it must answer', () => {
	const { question: _, ...advice } = needAnswers.advisory.advisory
	expect(errors(advisory, { ...advice, quantity: '', minimumQuantity: '' })).toEqual({ question: 'required' })
})

test('advice is neither lent nor a course', () => {
	const lent = { ...needAnswers.advisory.need, alternatives: ['LOAN'] }
	expect(errors(needs.advisory, lent)).toEqual({ alternatives: 'badCode' })
})

test('the smallest useful number is not above what is asked for', () => {
	const course = { ...needAnswers.training.training, minimumParticipants: 31 }
	expect(errors(training, course)).toEqual({ minimumParticipants: 'moreThanAsked' })
	const advice = { ...needAnswers.advisory.advisory, minimumQuantity: 16 }
	expect(errors(advisory, advice)).toEqual({ minimumQuantity: 'moreThanAsked' })
})

describe('equipment', () => {
	const sample = needAnswers.equipment.equipment

	test('has 1 to 20 lines, and errors are shown at a line', () => {
		expect(errors(equipment, { ...sample, lines: [] })).toHaveProperty(['lines.0.description'], 'required')
		const lines = Array(21).fill(sample.lines[0])
		expect(errors(equipment, { ...sample, lines })).toEqual({ 'lines.20.description': 'tooMany' })
	})

	test('has no line whose minimum is above its quantity', () => {
		const lines = [sample.lines[0], { ...sample.lines[1], minimumQuantity: 21 }]
		expect(errors(equipment, { ...sample, lines })).toEqual({ 'lines.1.minimumQuantity': 'moreThanAsked' })
	})

	test('may be specified together later: then a line is its name alone', () => {
		const open = { description: 'Equipment to detect forged documents', toSpecify: 'on' }
		expect(errors(equipment, { ...sample, lines: [open] })).toEqual({})
		const { toSpecify: _, ...incomplete } = open
		const missing = ['category', 'quantity', 'unit', 'minimumQuantity', 'performance', 'site']
		expect(errors(equipment, { ...sample, lines: [incomplete] })).toEqual(
			Object.fromEntries(missing.map((name) => [`lines.0.${name}`, 'required'])),
		)
	})

	test.each(['BIOMETRIC', 'OSINT', 'DRONE'])('%s asks for the law on the data it makes', (category) => {
		const lines = [sample.lines[0], { ...sample.lines[1], category }]
		expect(errors(equipment, { ...sample, lines })).toEqual({})
		expect(leftOpen('equipment', { ...sample, lines })).toEqual(['dataLaw', 'dataRetention', 'dataAccess'])
	})

	test('without money for its upkeep is asked why', () => {
		for (const maintenanceAmount of [0, ''])
			expect(leftOpen('equipment', { ...sample, maintenanceAmount })).toContain('noMaintenanceReason')
		expect(leftOpen('equipment', { ...sample, maintenanceAmount: 5 })).not.toContain('noMaintenanceReason')
	})

	test('has users who can work it, or a way to train them', () => {
		const untrained = { ...sample, includeUserTraining: false }
		expect(errors(equipment, untrained)).toEqual({ includeUserTraining: 'trainingNeeded' })
		expect(errors(equipment, { ...untrained, trainingNeed: 'a-need' })).toEqual({})
		expect(errors(equipment, { ...untrained, operators: 'TRAINED_NOW' })).toEqual({})
	})

	test('has no more working pieces than pieces', () => {
		const stock = [{ ...sample.stock[0], working: 3 }]
		expect(errors(equipment, { ...sample, stock })).toEqual({ stock: 'partsLarger' })
	})
})

describe('the situation', () => {
	const sample = requestAnswers.situation

	test('has no more women than persons, and no more children', () => {
		for (const part of ['women', 'children']) {
			const indicators = [{ ...sample.indicators[0], [part]: 99_999 }]
			expect(errors(situation, { ...sample, indicators })).toEqual({ indicators: 'partsLarger' })
		}
	})

	test('keeps an unknown figure apart from none', () => {
		const checked = checkValues(
			{ ...sample, indicators: [{ year: 2025, deaths: 0, source: 'S' }] },
			situation.schema,
		)
		expect(checked).toMatchObject({ ok: true })
		expect(checked.ok && checked.value.indicators).toEqual([{ year: 2025, deaths: 0, source: 'S' }])
	})

	test('names the help there was, says that there was none, or leaves it open', () => {
		const { support, ...rest } = sample
		expect(errors(situation, rest)).toEqual({})
		expect(errors(situation, { ...rest, noSupport: true })).toEqual({})
		const reversed = [{ ...support[0], fromYear: 2023 }]
		expect(errors(situation, { ...sample, support: reversed })).toEqual({ support: 'datesOutOfOrder' })
	})

	test('names a difficulty that is on no list', () => {
		expect(errors(situation, { ...sample, difficultiesOther: '' })).toEqual({ difficultiesOther: 'required' })
		expect(errors(situation, { ...sample, difficulties: ['DATA'], difficultiesOther: '' })).toEqual({})
	})
})

test('a security force is asked for its oversight, others are not', () => {
	const { oversight: _, conduct: __, conductText: ___, ...rest } = requestAnswers.rights
	expect(leftOpen('rights', rest)).toEqual(['oversight', 'conductText'])
	expect(leftOpen('rights', { ...rest, securityForce: 'NO' })).toEqual([])
})

test('a contribution in money has an amount and a currency', () => {
	const { contributionAmount: _, contributionCurrency: __, ...rest } = requestAnswers.rights
	const missing = { contributionAmount: 'required', contributionCurrency: 'required' }
	expect(errors(rights, { ...rest, contribution: 'CASH' })).toEqual(missing)
	expect(errors(rights, { ...rest, contribution: 'IN_KIND' })).toEqual({})
})

test('a course for few women says how more will come, and ways of teaching keep their order', () => {
	const course = needAnswers.training.training
	expect(errors(training, { ...course, womenTarget: 30, womenPlan: undefined })).toEqual({})
	const deliveryModes = ['REGIONAL', '', 'IN_COUNTRY']
	const checked = checkValues({ ...course, deliveryModes }, training.schema)
	expect(checked.ok && checked.value.deliveryModes).toEqual(['REGIONAL', 'IN_COUNTRY'])
	expect(errors(training, { ...course, deliveryModes: ['REGIONAL', 'REGIONAL'] })).toEqual({
		deliveryModes: 'chosenTwice',
	})
})

test('the first page refuses a key that is none', () => {
	expect(errors({ schema: start }, { title: 'T', filingLanguage: 'en', filingKey: 'x' })).toEqual({
		filingKey: 'badValue',
	})
})

test('a lead institution that is named has a type; without one, that of the account leads', () => {
	const { leadName, leadType: _, ...rest } = requestAnswers.institution
	expect(errors(institution, { ...rest, leadName })).toEqual({ leadType: 'required' })
	for (const none of ['', ' ']) expect(errors(institution, { ...rest, leadName: none })).toEqual({})
})

test('whether it is a security force is proposed where the type of the institution tells it', () => {
	const proposed = (institutionType: string) => {
		const { securityForce } = startingValues('rights', { stored: undefined, institutionType })
		return securityForce
	}
	expect(['POLICE', 'MOJ', 'TRAINING_INST', 'OTHER', ''].map(proposed)).toEqual([
		'YES',
		'NO',
		undefined,
		undefined,
		undefined,
	])
	const open = institutionTypes.filter((type) => proposed(type) === undefined)
	expect(open).toEqual(['TRAINING_INST', 'OTHER'])
})
