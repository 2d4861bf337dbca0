import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/messages/en.ts'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { fitOf } from '#workflows/matching/fit/fit-of.ts'
import {
	defaultFitWeights,
	type FitCriterion,
	type FitWeights,
	fitCriteria,
} from '#workflows/matching/fit/weights.ts'
import { recordOf } from '#workflows/names.ts'
import {
	aCohort,
	aLine,
	aNeed,
	aProgramme,
	equipmentNeed,
	equipmentProgramme,
	today,
} from './matching-facts.ts'

const words = en.matching.fit

type Case = [points: number | 'missing', Partial<NeedFacts>, Partial<ProgrammeFacts>]
const topics = ['T_DOCFRAUD', 'T_DOCSEC', 'T_IDENT'] as const

const cases: Record<FitCriterion, Case[]> = {
	theme: [
		[0, { themes: ['SEA'] }, {}],
		[1, { themes: ['SEA', 'DOCS'] }, {}],
		[2, { topics }, { topics: ['T_IDENT'] }],
		[3, { topics }, { topics: ['T_IDENT', 'T_DOCSEC'] }],
		[3, {}, {}],
		[4, { topics }, { topics: [...topics, 'T_SEA'] }],
		[4, {}, { themes: ['DOCS', 'BORDER'] }],
		[4, equipmentNeed({ topics: [] }), equipmentProgramme()],
		[2, equipmentNeed({ topics: [], lines: [aLine({ category: 'RADIO' })] }), equipmentProgramme()],
		['missing', { themes: [] }, {}],
	],
	quantity: [
		[0, {}, { taken: 100 }],
		[1, {}, { taken: 88 }],
		[2, {}, { taken: 87 }],
		[3, {}, { taken: 81 }],
		[4, {}, {}],
		[2, {}, { takenByState: 25 }],
		[1, {}, { budget: 5_000, costPerUnit: 1_000, currency: 'USD' }],
		['missing', { quantity: null }, {}],
	],
	timing: [
		[0, {}, { fundingTo: '2026-10-31' }],
		[1, {}, { fundingTo: '2026-11-30' }],
		[2, {}, { fundingTo: '2027-01-31' }],
		[3, {}, { fundingTo: '2027-03-01' }],
		[4, {}, {}],
		[4, {}, { cohorts: [aCohort()] }],
		[1, {}, { cohorts: [aCohort({ taken: 30 })] }],
		['missing', { latest: null }, {}],
	],
	mode: [
		[0, {}, { deliveryModes: ['SECONDMENT'] }],
		[1, {}, { deliveryModes: ['ONLINE_LIVE'] }],
		[2, { deliveryModes: ['REGIONAL', 'BLENDED', 'IN_COUNTRY'] }, {}],
		[3, { deliveryModes: ['REGIONAL', 'IN_COUNTRY'] }, {}],
		[4, {}, {}],
		[1, { deliveryModes: ['REGIONAL', 'BLENDED', 'MENTORING', 'SIMULATION', 'IN_COUNTRY'] }, {}],
		['missing', { deliveryModes: [] }, {}],
		['missing', {}, { deliveryModes: [] }],
	],
	language: [
		[0, { languages: ['ar'] }, {}],
		[1, { languages: ['ar'], interpretation: true }, {}],
		[3, { languages: ['ar', 'fr'] }, {}],
		[4, { languages: ['en', 'fr'] }, {}],
		[4, equipmentNeed({ languages: [] }), equipmentProgramme()],
		['missing', { languages: [] }, {}],
		['missing', { languages: ['ar'], interpretation: null }, {}],
	],
	institution: [
		[0, { institutionType: 'NAVY' }, {}],
		[1, { level: 'INSTRUCTOR' }, {}],
		[2, { level: 'ADVANCED' }, {}],
		[3, {}, { institutionTypes: [] }],
		[4, {}, {}],
		[4, {}, { level: null }],
		['missing', { institutionType: null }, {}],
		['missing', { level: null }, {}],
	],
	closeness: [
		[0, {}, { regions: ['Central Asia'] }],
		[0, {}, { countries: ['GHA'], excludedCountries: ['GHA'] }],
		[1, {}, { regions: [] }],
		[2, {}, { regions: ['Africa'] }],
		[3, {}, {}],
		[4, {}, { countries: ['GHA'] }],
		[4, {}, { withNeighbours: true }],
		['missing', { region: null, subregion: null }, {}],
	],
}

const rows = Object.entries(cases).flatMap(([criterion, list]) =>
	list.map((row) => [criterion, ...row] as const),
)

test.each(rows)('%s: %s points', (criterion, points, need, programme) => {
	const { parts } = fitOf(aNeed(need), aProgramme(programme), today, defaultFitWeights)
	expect(parts.find((part) => part.criterion === criterion)).toMatchObject(
		points === 'missing' ? { points: 2, missing: true } : { points, missing: false },
	)
})

test('every number of points that a criterion gives has its anchor, and no anchor is left over', () => {
	for (const criterion of fitCriteria) {
		const reached = new Set(cases[criterion].map(([points]) => points))
		reached.delete('missing')
		const written = Object.keys(words.anchors[criterion]).map((key) => Number(key.replace('points', '')))
		expect(written).toEqual([...reached].toSorted())
	}
})

test('the weights as shipped make 100, and what suits in everything has all of them', () => {
	expect(Object.values(defaultFitWeights).reduce((sum, weight) => sum + weight)).toBe(100)
	const best = aProgramme({ countries: ['GHA'], themes: ['DOCS', 'BORDER'] })
	expect(fitOf(aNeed(), best, today, defaultFitWeights)).toMatchObject({
		total: 10_000,
		parts: fitCriteria.map((criterion) => ({ criterion, share: defaultFitWeights[criterion] * 100 })),
	})
})

test('without any weight nothing is scored', () => {
	const none = recordOf(fitCriteria, () => 0)
	const { total, parts } = fitOf(aNeed(), aProgramme(), today, none)
	expect(total).toBe(0)
	expect(parts.every(({ share }) => share === 0)).toBe(true)
})

describe('whatever the weights and the facts', () => {
	const weights = fc.record(recordOf(fitCriteria, () => fc.nat({ max: 100 })))
	const pairs = fc.constantFrom(...rows.map(([, , need, programme]) => [need, programme] as const))

	test('the total is the sum of its parts, each within a hundredth of its exact share', () => {
		fc.assert(
			fc.property(weights, pairs, pairs, (weights, [need], [, programme]) => {
				const { total, parts } = fitOf(aNeed(need), aProgramme(programme), today, weights)
				expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(total)
				expect(total).toBeGreaterThanOrEqual(0)
				expect(total).toBeLessThanOrEqual(10_000)
				const sum = parts.reduce((all, { weight }) => all + weight, 0)
				for (const { weight, points, share } of parts) {
					expect(Number.isInteger(share)).toBe(true)
					if (sum > 0) expect(Math.abs(share - (weight * points * 2500) / sum)).toBeLessThan(1)
				}
			}),
			{ numRuns: 1000 },
		)
	})

	test('only the shares of the weights matter, not their size', () => {
		fc.assert(
			fc.property(weights, pairs, fc.integer({ min: 2, max: 9 }), (weights, [need, programme], times) => {
				const more = recordOf(fitCriteria, (each) => weights[each] * times)
				const scored = (by: FitWeights) => fitOf(aNeed(need), aProgramme(programme), today, by)
				expect(scored(more).total).toBe(scored(weights).total)
			}),
		)
	})
})
