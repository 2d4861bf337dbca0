import { expect, test } from 'vitest'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { type Finding, type Rule, reasons } from '#workflows/matching/finding.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { namesOf } from '#workflows/names.ts'
import {
	aCohort,
	aContribution,
	aLine,
	aNeed,
	aProgramme,
	equipmentNeed,
	equipmentProgramme,
	today,
} from './matching-facts.ts'

const inDollars = (changes: Partial<ProgrammeFacts> = {}) => ({
	budget: 100_000,
	costPerUnit: 1_000,
	currency: 'USD',
	...changes,
})
const odaList = (isListed: boolean | null, until: string | null = '2026-12-31') => ({
	from: '2024-01-01',
	until,
	isListed,
})
const excluding = { excludedCountries: ['GHA'] }

type Case = [Finding['result'], string, Partial<NeedFacts>, Partial<ProgrammeFacts>]

const earlier = (changes: object) => [
	{
		kind: 'training' as const,
		taType: 'TRAINING' as const,
		themes: ['DOCS' as const],
		endedOn: '2025-05-01',
		...changes,
	},
]

/** A need of one line, and a programme that states how much it has of its category. */
const byCategory = (
	result: Finding['result'],
	reason: string,
	line: Parameters<typeof aLine>[0],
	stated: Partial<ProgrammeFacts['capacities'][number]>,
): Case[] => [
	[
		result,
		reason,
		equipmentNeed({ lines: [aLine(line)] }),
		equipmentProgramme({
			capacities: [
				{ category: 'DOC_DESK', unit: 'PIECE', quantity: 90, taken: 0, takenByState: 0, ...stated },
			],
		}),
	],
]

const cases: Record<Rule, Case[]> = {
	status: [
		['pass', 'open', {}, {}],
		['fail', 'draft', {}, { status: 'draft' }],
		['fail', 'full', {}, { status: 'full' }],
		['fail', 'closed', {}, { status: 'closed' }],
	],
	geography: [
		['pass', 'inRegion', {}, {}],
		['pass', 'inRegion', {}, { regions: ['Africa'] }],
		['pass', 'named', {}, { regions: [], countries: ['GHA'] }],
		['pass', 'worldwide', {}, { regions: [] }],
		['fail', 'excluded', {}, { countries: ['GHA'], excludedCountries: ['GHA'] }],
		['fail', 'elsewhere', {}, { regions: ['Central Asia'] }],
		['fail', 'elsewhere', { region: null, subregion: null }, { regions: [], countries: ['MLI'] }],
		['unknown', 'regionUnknown', { stateIso3: 'EUE', region: null, subregion: null }, {}],
	],
	kind: [
		['pass', 'sameType', {}, {}],
		['pass', 'anyType', { taType: null }, { taTypes: [] }],
		['fail', 'otherKind', { kind: 'advisory' }, {}],
		['fail', 'otherType', { taType: 'MENTOR' }, {}],
		['unknown', 'typeUnknown', { taType: null }, {}],
	],
	category: [
		['pass', 'notEquipment', {}, {}],
		['pass', 'supplied', equipmentNeed(), equipmentProgramme()],
		['pass', 'anyCategory', equipmentNeed(), equipmentProgramme({ categories: [] })],
		[
			'pass',
			'partlySupplied',
			equipmentNeed({ lines: [aLine(), aLine({ category: 'PRINTED' })] }),
			equipmentProgramme(),
		],
		[
			'fail',
			'adviceOnly',
			equipmentNeed({ lines: [aLine({ category: 'WORKS' })] }),
			equipmentProgramme({ categories: [] }),
		],
		['fail', 'notSupplied', equipmentNeed({ lines: [aLine({ category: 'RADIO' })] }), equipmentProgramme()],
		[
			'unknown',
			'categoryUnknown',
			equipmentNeed({ lines: [aLine({ category: null })] }),
			equipmentProgramme(),
		],
	],
	theme: [
		['pass', 'shared', {}, {}],
		['fail', 'none', { themes: ['SEA'] }, {}],
		['unknown', 'themeUnknown', { themes: [] }, {}],
	],
	institution: [
		['pass', 'eligible', {}, {}],
		['pass', 'anyInstitution', { institutionType: null }, { institutionTypes: [] }],
		['fail', 'notEligible', { institutionType: 'NAVY' }, {}],
		['unknown', 'institutionUnknown', { institutionType: null }, {}],
	],
	language: [
		['pass', 'shared', {}, {}],
		['pass', 'notNeeded', equipmentNeed({ languages: [] }), equipmentProgramme()],
		['pass', 'anyLanguage', { languages: [] }, { languages: [] }],
		['pass', 'interpreted', { languages: ['ar'], interpretation: true }, {}],
		['fail', 'none', { languages: ['ar'] }, {}],
		['unknown', 'languageUnknown', { languages: ['ar'], interpretation: null }, {}],
		['unknown', 'languageUnknown', { languages: [] }, {}],
	],
	capacity: [
		['pass', 'enough', {}, {}],
		['pass', 'enough', { quantity: 20, minimumQuantity: 20 }, { taken: 80 }],
		['pass', 'partly', {}, { taken: 85 }],
		['pass', 'partly', {}, { takenByState: 20 }],
		['pass', 'daysToAgree', { kind: 'advisory', quantity: null, minimumQuantity: null }, {}],
		['fail', 'full', {}, { taken: 100 }],
		['fail', 'short', {}, { taken: 86 }],
		['fail', 'short', { quantity: null, minimumQuantity: null }, { taken: 95 }],
		['fail', 'stateLimit', {}, { takenByState: 30 }],
		['fail', 'belowMinimum', { quantity: 5, minimumQuantity: 5 }, {}],
		['unknown', 'quantityUnknown', { quantity: null }, {}],
		['unknown', 'minimumUnknown', { quantity: 70, minimumQuantity: null }, {}],
		...byCategory('pass', 'categoriesEnough', {}, { quantity: 25 }),
		...byCategory('pass', 'categoriesPartly', {}, { quantity: 24 }),
		...byCategory('fail', 'categoriesShort', {}, { quantity: 25, taken: 11 }),
		...byCategory('fail', 'categoriesShort', {}, { taken: 89, maximumPerState: 20, takenByState: 19 }),
		...byCategory('pass', 'categoriesPartly', {}, { maximumPerState: 20 }),
		...byCategory('fail', 'categoriesStateLimit', {}, { taken: 12, maximumPerState: 20, takenByState: 12 }),
		...byCategory('unknown', 'categoriesUnknown', {}, { unit: 'SET' }),
		...byCategory('unknown', 'categoriesUnknown', { category: null }, {}),
		...byCategory('unknown', 'categoriesUnknown', { quantity: null }, {}),
		...byCategory('unknown', 'categoriesMinimumUnknown', { minimumQuantity: null }, { quantity: 24 }),
	],
	money: [
		['pass', 'noBudget', {}, { costPerUnit: 1_000 }],
		['pass', 'enough', {}, inDollars({ promised: { MLI: 75_000 } })],
		['pass', 'partly', {}, inDollars({ promised: { MLI: 75_001 } })],
		['pass', 'partly', { kind: 'advisory', quantity: null, minimumQuantity: null }, inDollars()],
		['fail', 'spent', {}, inDollars({ promised: { MLI: 100_000 } })],
		['fail', 'spent', {}, inDollars({ promised: { MLI: 120_000 }, costPerUnit: null })],
		['fail', 'short', {}, inDollars({ promised: { MLI: 85_001 } })],
		['fail', 'short', { quantity: null, minimumQuantity: null }, inDollars({ promised: { MLI: 95_000 } })],
		['unknown', 'costUnknown', {}, inDollars({ costPerUnit: null })],
		['unknown', 'costUnknown', {}, inDollars({ currency: null })],
		['unknown', 'quantityUnknown', { quantity: null }, inDollars()],
		['unknown', 'minimumUnknown', { minimumQuantity: null }, inDollars({ promised: { MLI: 80_000 } })],
		// Money of the excluding donor is not available for this State.
		[
			'fail',
			'excluded',
			{},
			inDollars({ contributions: [aContribution(excluding), aContribution({ amount: 9_000 })] }),
		],
		[
			'pass',
			'enough',
			{},
			inDollars({ contributions: [aContribution(excluding), aContribution({ amount: null })] }),
		],
	],
	dates: [
		['pass', 'inside', {}, {}],
		['pass', 'inside', { latest: null }, {}],
		['pass', 'inside', { earliest: null }, {}],
		['pass', 'inside', { earliest: '2027-12-31', latest: '2028-06-30' }, {}],
		['fail', 'apart', { earliest: '2028-01-01', latest: '2028-06-30' }, {}],
		['fail', 'apart', { earliest: '2026-02-01', latest: '2026-08-31' }, {}],
		['fail', 'commitmentPassed', {}, { lastCommitment: '2026-08-31' }],
		['pass', 'inside', {}, { lastCommitment: today }],
		['fail', 'fundingEnded', { earliest: null, latest: null }, { fundingTo: '2026-08-31' }],
		['unknown', 'datesUnknown', { earliest: null, latest: null }, {}],
		['unknown', 'datesUnknown', { earliest: '2026-02-01', latest: null }, {}],
	],
	cohort: [
		['pass', 'noCohorts', {}, {}],
		['pass', 'open', {}, { cohorts: [aCohort({ taken: 30 }), aCohort()] }],
		['pass', 'open', { unavailable: [{ from: '2026-11-21', to: '2026-11-30' }] }, { cohorts: [aCohort()] }],
		['pass', 'open', { minimumQuantity: null }, { cohorts: [aCohort({ taken: 5 })] }],
		[
			'pass',
			'open',
			{ kind: 'advisory', quantity: null, minimumQuantity: null },
			{ cohorts: [aCohort({ taken: 29 })] },
		],
		['fail', 'full', {}, { cohorts: [aCohort({ taken: 16 })] }],
		['fail', 'apart', {}, { cohorts: [aCohort({ startsOn: '2026-10-31' })] }],
		['fail', 'apart', {}, { cohorts: [aCohort({ endsOn: '2027-04-01' })] }],
		['fail', 'apart', { unavailable: [{ from: '2026-11-20', to: '2026-11-30' }] }, { cohorts: [aCohort()] }],
		['unknown', 'begun', {}, { cohorts: [aCohort({ startsOn: '2026-08-31' })] }],
		['unknown', 'datesUnknown', { earliest: null }, { cohorts: [aCohort()] }],
		['unknown', 'roomUnknown', { minimumQuantity: null }, { cohorts: [aCohort({ taken: 6 })] }],
	],
	oda: [
		['pass', 'notRequired', { oda: odaList(false) }, {}],
		['pass', 'listed', {}, { odaOnly: true }],
		['pass', 'listed', { oda: odaList(true, null) }, { odaOnly: true }],
		['pass', 'listed', { oda: odaList(true, today) }, { odaOnly: true }],
		['pass', 'listedEnded', { oda: odaList(true, '2026-08-31') }, { odaOnly: true }],
		['fail', 'notListed', { oda: odaList(false) }, { odaOnly: true }],
		['fail', 'notListedEnded', { oda: odaList(false, '2026-08-31') }, { odaOnly: true }],
		['unknown', 'stateUnknown', { oda: odaList(null) }, { odaOnly: true }],
		['unknown', 'stateUnknownEnded', { oda: odaList(null, '2026-08-31') }, { odaOnly: true }],
		['unknown', 'noList', { oda: null }, { odaOnly: true }],
	],
	law: [
		['pass', 'inForce', {}, {}],
		['pass', 'notRequired', { lawInForce: 'NO' }, { requiresLaw: false }],
		['fail', 'missing', { lawInForce: 'NO' }, {}],
		['unknown', 'partly', { lawInForce: 'PARTLY' }, {}],
		['unknown', 'lawUnknown', { lawInForce: null }, {}],
	],
	trainers: [
		['pass', 'notRequired', { hasTrainers: false }, {}],
		['pass', 'trained', { hasTrainers: true }, { requiresTrainers: true }],
		['fail', 'missing', { hasTrainers: false }, { requiresTrainers: true }],
		['unknown', 'trainersUnknown', {}, { requiresTrainers: true }],
	],
	dueDiligence: [
		['pass', 'cleared', {}, {}],
		['pass', 'notNeeded', { dueDiligence: 'notNeeded' }, {}],
		['pass', 'outsidePolicy', { dueDiligence: 'open' }, { requiresDueDiligence: false }],
		['fail', 'refused', { dueDiligence: 'refused' }, { requiresDueDiligence: false }],
		['unknown', 'open', { dueDiligence: 'open' }, {}],
	],
	exclusions: [
		['pass', 'notEquipment', {}, {}],
		['pass', 'clean', equipmentNeed(), equipmentProgramme()],
		['fail', 'excluded', equipmentNeed({ excludedLines: ['ARMED_CRAFT'] }), equipmentProgramme()],
		['unknown', 'notScreened', equipmentNeed({ excludedLines: null }), equipmentProgramme()],
	],
	donors: [
		['pass', 'noConditions', {}, {}],
		['pass', 'noConditions', {}, { contributions: [aContribution({ excludedCountries: ['MLI'] })] }],
		[
			'pass',
			'someExclude',
			{},
			{ currency: 'USD', contributions: [aContribution(), aContribution(excluding)] },
		],
		['pass', 'someExcludeOpen', {}, { contributions: [aContribution(), aContribution(excluding)] }],
		[
			'pass',
			'someExcludeOpen',
			{},
			{ currency: 'USD', contributions: [aContribution({ amount: null }), aContribution(excluding)] },
		],
		['fail', 'allExclude', {}, { contributions: [aContribution(excluding), aContribution(excluding)] }],
	],
	repetition: [
		['pass', 'none', {}, {}],
		['pass', 'none', { earlierSupport: earlier({ endedOn: '2023-09-01' }) }, {}],
		['pass', 'none', { earlierSupport: earlier({ themes: ['SEA'] }) }, {}],
		['pass', 'none', { earlierSupport: earlier({ taType: 'MENTOR' }) }, {}],
		['fail', 'repeated', { earlierSupport: earlier({}) }, {}],
		['fail', 'repeated', { earlierSupport: earlier({ endedOn: '2023-09-02' }) }, {}],
		['unknown', 'alike', { earlierSupport: earlier({ taType: null }) }, {}],
		['unknown', 'alike', { earlierSupport: earlier({}), themes: [] }, {}],
		['unknown', 'historyUnknown', { earlierSupport: null }, {}],
	],
}

const rows = namesOf(cases).flatMap((rule) => cases[rule].map((row) => [rule, ...row] as const))

test.each(rows)('%s: %s, %s', (rule, result, reason, need, programme) => {
	const { findings } = matchProgramme(aNeed(need), aProgramme(programme), today)
	expect(findings.find((finding) => finding.rule === rule)).toMatchObject({
		result,
		reason: `reasons.${rule}.${reason}`,
	})
})

test('every reason of every rule is reached by a case above', () => {
	const reached = Object.entries(cases).map(([rule, list]) => [
		rule,
		[...new Set(list.map(([, reason]) => reason))].sort(),
	])
	expect(reached).toEqual(Object.entries(reasons).map(([rule, names]) => [rule, [...names].sort()]))
})
