import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/messages/en.ts'
import { capacityAsked } from '#workflows/equipment/need-lines.ts'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { type Rule, reasons } from '#workflows/matching/finding.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { aLine, aNeed, aProgramme, equipmentNeed, equipmentProgramme, today } from './matching-facts.ts'

const words = en.matching

const found = (rule: Rule, need: NeedFacts, programme: ProgrammeFacts) =>
	matchProgramme(need, programme, today).findings.find((finding) => finding.rule === rule)

test('a need that meets every rule fits', () => {
	expect(matchProgramme(aNeed(), aProgramme(), today).verdict).toBe('fits')
	expect(matchProgramme(equipmentNeed(), equipmentProgramme(), today).verdict).toBe('fits')
})

describe('words', () => {
	test('every rule and every reason a rule can give has words, and no word is left over', () => {
		expect(Object.keys(words.rules)).toEqual(Object.keys(reasons))
		const written = Object.entries(words.reasons).map(([rule, texts]) => [rule, Object.keys(texts).sort()])
		const possible = Object.entries(reasons).map(([rule, names]) => [rule, [...names].sort()])
		expect(written).toEqual(possible)
	})
})

describe('unknown facts', () => {
	const unknowable = {
		place: { region: null, subregion: null },
		institutionType: { institutionType: null },
		law: { lawInForce: null },
		trainers: { hasTrainers: null },
		taType: { taType: null },
		themes: { themes: [] },
		category: { lines: [aLine({ category: null })] },
		excludedLines: { excludedLines: null },
		languages: { languages: [] },
		interpretation: { interpretation: null },
		quantity: { quantity: null },
		minimumQuantity: { minimumQuantity: null },
		earliest: { earliest: null },
		latest: { latest: null },
		earlierSupport: { earlierSupport: null },
	} satisfies Record<string, Partial<NeedFacts>>

	test('a need of which nothing is known is unclear, not ruled out', () => {
		const blank = aNeed(Object.assign({}, ...Object.values(unknowable)))
		const { verdict, findings } = matchProgramme(blank, aProgramme(), today)
		expect(verdict).toBe('unclear')
		expect(findings.filter(({ result }) => result === 'fail')).toEqual([])
	})

	test('an answer "not known" never rules a programme out, and "no" always does', () => {
		fc.assert(
			fc.property(needs, programmes, (need, programme) => {
				const { verdict, findings } = matchProgramme(need, programme, today)
				const results = new Set(findings.map(({ result }) => result))
				expect(verdict).toBe(results.has('fail') ? 'doesNotFit' : results.has('unknown') ? 'unclear' : 'fits')
			}),
		)
	})

	const days = fc.constantFrom('2025-06-01', '2026-10-01', '2027-02-01', '2029-01-01')
	const needs = fc
		.record({
			kind: fc.constantFrom('training', 'equipment', 'advisory'),
			taType: fc.constantFrom('TRAINING', 'EQUIPMENT', 'STRATEGY'),
			themes: fc.constantFrom<NeedFacts['themes'][]>(['DOCS'], ['SEA'], ['SEA', 'DOCS']),
			hasTrainers: fc.boolean(),
			lawInForce: fc.constantFrom('YES', 'PARTLY', 'NO'),
			languages: fc.constantFrom(['en'], ['ar'], ['ar', 'fr']),
			interpretation: fc.boolean(),
			quantities: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
			dates: fc.tuple(days, days),
			lines: fc.array(
				fc
					.record({
						category: fc.constantFrom('DOC_DESK' as const, 'RADIO' as const),
						quantity: fc.integer({ min: 15, max: 60 }),
					})
					.map(aLine),
				{ minLength: 1, maxLength: 3 },
			),
			excludedLines: fc.constantFrom<NeedFacts['excludedLines'][]>([], ['FIREARMS']),
			on: fc.constantFrom('2023-01-01', '2025-01-01'),
		})
		.map(({ quantities, dates, on, ...rest }) => {
			const [earliest, latest] = [...dates].sort()
			const earlierSupport = [{ kind: rest.kind, taType: rest.taType, themes: ['SEA' as const], endedOn: on }]
			const [minimumQuantity, quantity] = [...quantities].sort((a, b) => a - b)
			return aNeed({
				...rest,
				earliest,
				latest,
				minimumQuantity,
				quantity,
				// The quantities of an equipment need are those of its lines.
				...(rest.kind === 'equipment' ? capacityAsked(rest.lines) : {}),
				earlierSupport,
			})
		})
	const programmes = fc
		.record({
			kind: fc.constantFrom('training', 'equipment', 'advisory'),
			taken: fc.integer({ min: 0, max: 100 }),
			takenByState: fc.integer({ min: 0, max: 40 }),
			categories: fc.constantFrom([], ['DOC_DESK']),
			requiresTrainers: fc.boolean(),
			odaOnly: fc.boolean(),
			budget: fc.constantFrom(null, 20_000, 100_000),
			costPerUnit: fc.constantFrom(null, 1_000),
			currency: fc.constantFrom(null, 'EUR'),
			promised: fc.record({ MLI: fc.integer({ min: 0, max: 30_000 }) }),
			cohorts: fc.array(
				fc.record({
					startsOn: fc.constantFrom('2026-08-01', '2026-11-01', '2027-02-02'),
					endsOn: fc.constantFrom('2027-02-03', '2027-03-31'),
					seats: fc.constant(30),
					taken: fc.integer({ min: 0, max: 30 }),
				}),
				{ maxLength: 3 },
			),
		})
		.map((changes) => aProgramme(changes))

	const withoutOneCategory = ({ lines: [line, ...others], ...rest }: NeedFacts): NeedFacts => ({
		...rest,
		lines: [aLine({ ...line, category: null }), ...others],
	})

	const advisoryDecides = new Set<Rule>(['capacity', 'money', 'cohort'])

	test('taking a fact away never turns "met" into "not met", nor "not met" into "met"', () => {
		fc.assert(
			fc.property(
				needs,
				programmes,
				fc.constantFrom(...Object.values(unknowable), 'category of one line' as const),
				(need, programme, gap) => {
					const less = gap === 'category of one line' ? withoutOneCategory(need) : { ...need, ...gap }
					const before = matchProgramme(need, programme, today).findings
					const after = matchProgramme(less, programme, today).findings
					const turned = before.filter(({ result }, index) => {
						const now = after[index]?.result
						return (result !== 'fail' && now === 'fail') || (result === 'fail' && now === 'pass')
					})
					// Only an advisory need without a quantity is decided instead of unknown.
					return turned.every(({ rule }) => advisoryDecides.has(rule) && need.kind === 'advisory')
				},
			),
			{ numRuns: 500 },
		)
	})
})

test('a rule tells what it saw', () => {
	expect(found('capacity', aNeed(), aProgramme({ taken: 80 }))).toEqual({
		rule: 'capacity',
		result: 'pass',
		reason: 'reasons.capacity.partly',
		values: { free: 20, wanted: 25 },
	})
})
