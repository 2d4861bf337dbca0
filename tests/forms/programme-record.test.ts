import { describe, expect, test } from 'vitest'
import { checkValues } from '#app/forms/parse-form.ts'
import { cellsOf, valuesOf } from '#app/forms/programme/cells.ts'
import { changesBetween } from '#app/forms/programme/changes.ts'

import { programmeRecord } from '#app/forms/programme/record.ts'
import { missingOn, missingToOpen, warningsOf } from '#app/forms/programme/warnings.ts'
import { programmes } from '#prisma/data/samples.ts'
import { aRecord, typedRecord } from '#tests/support/programmes.ts'

const errorsOf = (own: Record<string, unknown>) => {
	const read = checkValues({ ...typedRecord, ...own }, programmeRecord)
	return read.ok ? {} : read.errors
}
const [first, second] = typedRecord.cohorts
const cohort = (own: object) => ({ cohorts: [{ ...first, ...own }] })
const contribution = (own: object) => ({ contributions: [{ ...typedRecord.contributions[0], ...own }] })

test('a valid record is read, with codes of States from boxes as well as from text', () => {
	expect(errorsOf({})).toEqual({})
	expect(aRecord({ countries: 'gha, EGY; mli' }).countries).toEqual(['EGY', 'GHA', 'MLI'])
	expect(aRecord().contributions[0]).toEqual({
		donor: 'donor.north',
		amount: 60000,
		earmark: 'West Africa only',
		excludedCountries: ['EGY'],
	})
	expect(aRecord({ iatiId: 'XM-DAC-41126-P1' }).iatiId).toBe('XM-DAC-41126-P1')
})

describe('a wrong value is reported at its field', () => {
	test.each<[string, Record<string, unknown>, Record<string, string>]>([
		['no code', { code: '' }, { code: 'required' }],
		['a code in small letters', { code: 'trn-waf-01' }, { code: 'badProgrammeCode' }],
		['a code with a blank', { code: 'TRN WAF' }, { code: 'badProgrammeCode' }],
		['no English title', { titles: { fr: 'Titre' } }, { 'titles.en': 'required' }],
		['a hidden direction mark', { titles: { en: 'A\u202eB' } }, { 'titles.en': 'badCharacters' }],
		['no theme', { themes: [] }, { themes: 'required' }],
		['no type', { taTypes: [] }, { taTypes: 'required' }],
		['a theme nobody offers', { themes: ['NOPE'] }, { themes: 'badCode' }],
		['a region that is none', { regions: ['Atlantis'] }, { regions: 'badCode' }],
		['a country that is none', { countries: 'GHANA' }, { countries: 'badState' }],
		['zero capacity', { capacity: '0' }, { capacity: 'tooSmall' }],
		['a negative capacity', { capacity: '-5' }, { capacity: 'tooSmall' }],
		['half a seat', { capacity: '1.5' }, { capacity: 'wholeNumber' }],
		['zero for one State', { minimumPerState: '0' }, { minimumPerState: 'tooSmall' }],
		['a budget of nothing', { budget: '0' }, { budget: 'tooSmall' }],
		['a negative cost', { costPerUnit: '-1' }, { costPerUnit: 'tooSmall' }],
		['more than all in reserve', { reserveShare: '101' }, { reserveShare: 'tooLarge' }],
		['a day that is none', { fundingTo: '2027-02-30' }, { fundingTo: 'noSuchDay' }],
		['a unit that is none', { capacityUnit: 'boxes' }, { capacityUnit: 'required' }],
		['an IATI identifier with a blank', { iatiId: 'XM DAC' }, { iatiId: 'badIatiId' }],
		['a contribution of nobody', contribution({ donor: '' }), { 'contributions.0.donor': 'required' }],
		['a contribution of nothing', contribution({ amount: '0' }), { 'contributions.0.amount': 'tooSmall' }],
		['a cohort without a place', cohort({ place: '' }), { 'cohorts.0.place': 'required' }],
		['a cohort of no seats', cohort({ seats: '0' }), { 'cohorts.0.seats': 'tooSmall' }],
		['too many cohorts', { cohorts: Array(41).fill(first) }, { 'cohorts.40.startsOn': 'tooMany' }],
	])('%s', (_, own, errors) => expect(errorsOf(own)).toEqual(errors))
})

describe('fields that contradict each other are answered at one of them', () => {
	test.each<[string, Record<string, unknown>, Record<string, string>]>([
		['the least above the most', { minimumPerState: '101' }, { minimumPerState: 'aboveMaximum' }],
		['the most above the capacity', { maximumPerState: '201' }, { maximumPerState: 'aboveCapacity' }],
		['an end before the beginning', { fundingTo: '2019-12-31' }, { fundingTo: 'datesOutOfOrder' }],
		[
			'a last commitment after the money',
			{ lastCommitment: '2091-01-01' },
			{ lastCommitment: 'outsideFunding' },
		],
		[
			'a reserve released before it begins',
			{ reserveReleaseOn: '2019-01-01' },
			{ reserveReleaseOn: 'outsideFunding' },
		],
		[
			'a cohort that ends before it begins',
			cohort({ endsOn: '2080-02-01' }),
			{ 'cohorts.0.endsOn': 'datesOutOfOrder' },
		],
		[
			'a cohort before the money',
			cohort({ startsOn: '2019-12-30' }),
			{ 'cohorts.0.startsOn': 'outsideFunding' },
		],
		['a cohort beyond the money', cohort({ endsOn: '2091-01-02' }), { 'cohorts.0.endsOn': 'outsideFunding' }],
		[
			'more seats than there are',
			{ cohorts: [first, { ...second, seats: '171' }] },
			{ 'cohorts.1.seats': 'cohortsAboveCapacity' },
		],
		['money without a currency', { currency: '' }, { currency: 'currencyNeeded' }],
		['a budget above the contributions', { budget: '100001' }, { budget: 'aboveContributions:100000' }],
		['a type of another kind', { taTypes: ['EQUIPMENT'] }, { taTypes: 'wrongKind' }],
		['a unit of another kind', { capacityUnit: 'units' }, { capacityUnit: 'wrongKind' }],
		['a donation as a course', { deliveryModes: ['EQUIPMENT_DONATION'] }, { deliveryModes: 'wrongKind' }],
		['goods in a course', { categories: ['IT_WORK'] }, { categories: 'wrongKind' }],
		['a State that is in and left out', { excludedCountries: 'GHA' }, { excludedCountries: 'chosenTwice' }],
	])('%s', (_, own, errors) => expect(errorsOf(own)).toEqual(errors))

	test('but a budget is right where one contribution is not known', () => {
		expect(errorsOf({ ...contribution({ amount: '' }), budget: '900000' })).toEqual({})
	})
	test('and a cohort that was emptied is removed, whatever its id', () => {
		const emptied = { id: 'c-1', startsOn: '', endsOn: '', place: ' ', seats: '', language: '' }
		expect(aRecord({ cohorts: [emptied, first] }).cohorts).toHaveLength(1)
	})
})

test('a draft may lack what an open programme must say', () => {
	const bare = aRecord({ summary: {}, deliveryModes: [], languages: [], evaluationPlan: '' })
	const needed = {
		'summary.en': 'required',
		deliveryModes: 'required',
		languages: 'required',
		evaluationPlan: 'required',
	}
	expect(missingToOpen(bare)).toEqual(needed)
	expect(missingToOpen(aRecord())).toEqual({})
	expect(missingOn(aRecord(), '2090-07-01')).toEqual({ lastCommitment: 'inThePast' })
})

test('what is only worth a second look stops nothing', () => {
	expect(warningsOf(aRecord({ costPerUnit: '600' }))).toEqual([
		{ code: 'missingTitles', languages: ['zh', 'ru', 'es'] },
		{ code: 'missingSummaries', languages: ['ar', 'zh', 'fr', 'ru', 'es'] },
		{ code: 'costAboveBudget', cost: 120000, budget: 100000, currency: 'USD' },
		{ code: 'seatsWithoutCohort', count: 140 },
	])
})

test('changes name each field once, each language by itself, and no order of codes', () => {
	const before = aRecord()
	const after = {
		...before,
		capacity: 250,
		themes: [...before.themes].reverse(),
		titles: { ...before.titles, ru: 'Курс' },
	}
	expect(changesBetween(before, after)).toEqual([
		{ field: 'titles.ru', from: '', to: 'Курс' },
		{ field: 'capacity', from: 200, to: 250 },
	])
	expect(changesBetween(before, aRecord())).toEqual([])
})

test.each(programmes)(
	'the sample $code is right and, unless it is a draft, complete',
	({ managerKey: _, status, sample: __, ...own }) => {
		const contributions = own.contributions.map(({ donorKey, ...one }) => ({ ...one, donor: donorKey }))
		const none = <Value>(value: Value | null) => value ?? undefined
		const { level, reserveShare, reserveReleaseOn } = own
		const optional = {
			level: none(level),
			reserveShare: none(reserveShare),
			reserveReleaseOn: none(reserveReleaseOn),
		}
		const read = checkValues(
			{ implementingEntity: 'UNODC', ...own, ...optional, contributions },
			programmeRecord,
		)
		if (!read.ok) throw new Error(JSON.stringify(read.errors))
		expect(status === 'draft' ? {} : missingToOpen(read.value)).toEqual({})
	},
)

test('a file keeps the most of a category for one State, and none where none is named', () => {
	const capacities = [
		{ category: 'DOC_HAND', unit: 'PIECE', quantity: 40, maximumPerState: 10 },
		{ category: 'PRINTED', unit: 'COPY', quantity: 60, maximumPerState: undefined },
	] as const
	const record = { ...aRecord(), capacities: [...capacities] }
	const cells = cellsOf({ revision: 1, status: 'open', manager: '', deputy: '', record })
	expect(cells.capacities).toBe('DOC_HAND | PIECE | 40 | 10\nPRINTED | COPY | 60')
	const read = valuesOf({ capacities: cells.capacities ?? '' })
	expect(read.errors).toEqual({})
	expect(aRecord({ ...equipmentOnly, ...read.values }).capacities).toEqual(capacities)
	const broken = valuesOf({ capacities: 'DOC_HAND | PIECE | 40 | 10 | 3' })
	expect(broken.errors).toEqual({ capacities: 'badLine' })
})

const equipmentOnly = {
	kind: 'equipment',
	taTypes: ['EQUIPMENT'],
	topics: [],
	level: '',
	capacityUnit: 'units',
	maximumPerState: '',
	categories: [],
	cohorts: [],
}
