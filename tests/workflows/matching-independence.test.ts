import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { type Rule, reasons } from '#workflows/matching/finding.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { namesOf } from '#workflows/names.ts'
import { aCohort, aContribution, aLine, aNeed, aProgramme, today } from './matching-facts.ts'

type Facts = { need: NeedFacts; programme: ProgrammeFacts }
type Reads = { need: readonly (keyof NeedFacts)[]; programme: readonly (keyof ProgrammeFacts)[] }

/** The facts that each rule reads. */
const reads: Record<Rule, Reads> = {
	status: { need: [], programme: ['status'] },
	geography: {
		need: ['stateIso3', 'region', 'subregion'],
		programme: ['countries', 'regions', 'excludedCountries'],
	},
	kind: { need: ['kind', 'taType'], programme: ['kind', 'taTypes'] },
	category: { need: ['kind', 'lines'], programme: ['categories'] },
	theme: { need: ['themes'], programme: ['themes'] },
	institution: { need: ['institutionType'], programme: ['institutionTypes'] },
	language: { need: ['kind', 'languages', 'interpretation'], programme: ['languages'] },
	capacity: {
		need: ['kind', 'quantity', 'minimumQuantity', 'lines'],
		programme: ['categories', 'capacity', 'taken', 'takenByState', 'minimumPerState', 'maximumPerState'],
	},
	money: {
		need: ['stateIso3', 'kind', 'quantity', 'minimumQuantity', 'lines'],
		programme: [
			'categories',
			'budget',
			'costPerUnit',
			'currency',
			'promised',
			'contributions',
			'minimumPerState',
		],
	},
	dates: { need: ['earliest', 'latest'], programme: ['fundingFrom', 'fundingTo', 'lastCommitment'] },
	cohort: {
		need: ['earliest', 'latest', 'unavailable', 'kind', 'quantity', 'minimumQuantity', 'lines'],
		programme: ['cohorts', 'categories'],
	},
	oda: { need: ['oda'], programme: ['odaOnly'] },
	law: { need: ['lawInForce'], programme: ['requiresLaw'] },
	trainers: { need: ['hasTrainers'], programme: ['requiresTrainers'] },
	dueDiligence: { need: ['dueDiligence'], programme: ['requiresDueDiligence'] },
	exclusions: { need: ['kind', 'excludedLines'], programme: [] },
	donors: { need: ['stateIso3'], programme: ['contributions', 'currency', 'budget', 'promised'] },
	repetition: { need: ['kind', 'taType', 'themes', 'earlierSupport'], programme: [] },
}

const one = <Value>(...values: Value[]) => fc.constantFrom(...values)
const needs = fc
	.record<Partial<NeedFacts>>({
		stateIso3: one('GHA', 'CHE', 'EUE'),
		region: one('Africa', null),
		subregion: one('Western Africa', null),
		oda: one(
			null,
			...[true, false, null].map((isListed) => ({ from: '2024-01-01', until: '2026-12-31', isListed })),
		),
		institutionType: one('IMMIGRATION', 'NAVY', null),
		dueDiligence: one('notNeeded', 'open', 'cleared', 'refused'),
		lawInForce: one('YES', 'PARTLY', 'NO', null),
		hasTrainers: one(true, false, null),
		kind: one('training', 'equipment', 'advisory'),
		taType: one('TRAINING', 'EQUIPMENT', null),
		themes: one(['DOCS'], ['SEA'], []),
		lines: fc.array(
			fc.constantFrom('DOC_DESK', 'RADIO', null).map((category) => aLine({ category })),
			{ maxLength: 2 },
		),
		excludedLines: one([], ['FIREARMS'], null),
		languages: one(['en'], ['ar'], []),
		interpretation: one(true, false, null),
		quantity: one(5, 25, 70, null),
		minimumQuantity: one(5, 20, null),
		earliest: one('2026-11-01', '2028-02-01', null),
		latest: one('2027-03-31', '2028-06-01', null),
		unavailable: one([], [{ from: '2026-11-10', to: '2026-11-12' }]),
		earlierSupport: one([], null, [
			{ kind: 'training', taType: 'TRAINING', themes: ['DOCS'], endedOn: '2025-01-01' },
		]),
	})
	.map(aNeed)

const programmes = fc
	.record<Partial<ProgrammeFacts>>({
		status: one('open', 'full', 'closed'),
		kind: one('training', 'equipment', 'advisory'),
		countries: one([], ['GHA']),
		regions: one([], ['Africa'], ['Central Asia']),
		excludedCountries: one([], ['GHA']),
		themes: one(['DOCS'], ['SEA', 'DOCS']),
		taTypes: one([], ['TRAINING']),
		categories: one([], ['DOC_DESK']),
		institutionTypes: one([], ['IMMIGRATION']),
		languages: one([], ['en']),
		odaOnly: fc.boolean(),
		requiresLaw: fc.boolean(),
		requiresTrainers: fc.boolean(),
		requiresDueDiligence: fc.boolean(),
		taken: one(0, 80, 100),
		takenByState: one(0, 30),
		minimumPerState: one(1, 10),
		fundingTo: one('2026-08-01', '2027-12-31'),
		lastCommitment: one('2026-08-01', '2027-06-30'),
		cohorts: one([], [aCohort()], [aCohort({ taken: 28 })], [aCohort({ startsOn: '2026-01-05' })]),
		budget: one(null, 20_000, 90_000),
		costPerUnit: one(null, 1_000),
		currency: one(null, 'EUR'),
		promised: one<Record<string, number>>({}, { MLI: 15_000 }, { GHA: 15_000 }),
		contributions: one(
			[],
			[aContribution({ excludedCountries: ['GHA'] })],
			[aContribution(), aContribution({ excludedCountries: ['GHA'] })],
		),
	})
	.map(aProgramme)

const facts = fc.record({ need: needs, programme: programmes })

const someOf = <T extends object>(all: T, names: readonly (keyof T)[]): Partial<T> => {
	const some: Partial<T> = {}
	for (const name of names) some[name] = all[name]
	return some
}

const answerOf = (rule: Rule, { need, programme }: Facts) =>
	matchProgramme(need, programme, today).findings.find((finding) => finding.rule === rule)

test.each(namesOf(reasons))('%s answers the same whatever all other facts are', (rule) => {
	fc.assert(
		fc.property(facts, facts, (some, others) => {
			const mixed = {
				need: { ...others.need, ...someOf(some.need, reads[rule].need) },
				programme: { ...others.programme, ...someOf(some.programme, reads[rule].programme) },
			}
			expect(answerOf(rule, mixed)).toEqual(answerOf(rule, some))
		}),
	)
})
