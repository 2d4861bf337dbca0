import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/messages/en.ts'
import { recordOf } from '#workflows/names.ts'
import {
	defaultPriorityWeights,
	type PriorityCriterion,
	type PriorityFacts,
	priorityCriteria,
} from '#workflows/priority/criteria.ts'
import { evidenceFor } from '#workflows/priority/evidence.ts'
import { type GivenPoints, pointsOfRank, priorityScore, settlePriority } from '#workflows/priority/score.ts'

const sentences = en.priority.evidence

const each = <T>(value: fc.Arbitrary<T>) => fc.record(recordOf(priorityCriteria, () => value))
const weights = each(fc.nat({ max: 1000 }))
const given = each(fc.constantFrom<GivenPoints[PriorityCriterion][]>(0, 1, 2, 3, 4, null))
const all = <T>(value: T) => recordOf(priorityCriteria, () => value)

describe('a score', () => {
	test('weighs as shipped 100 in all, and is as many points as it has of them', () => {
		expect(Object.values(defaultPriorityWeights).reduce((sum, weight) => sum + weight)).toBe(100)
		const totals = ([0, 1, 2, 3, 4] as const).map(
			(points) => priorityScore(all(points), defaultPriorityWeights).total,
		)
		expect(totals).toEqual([0, 2500, 5000, 7500, 10_000])
	})

	test('equals the sum of its parts, each within a hundredth of its exact share', () => {
		fc.assert(
			fc.property(given, weights, (given, weights) => {
				const { total, parts } = priorityScore(given, weights)
				expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(total)
				const sum = Object.values(weights).reduce((all, weight) => all + weight, 0)
				const earned = parts.reduce((all, { weight, points }) => all + weight * points, 0)
				expect(total).toBe(sum === 0 ? 0 : Math.round((earned * 2500) / sum))
				for (const { weight, points, share } of parts)
					if (sum > 0) expect(Math.abs(share - (weight * points * 2500) / sum)).toBeLessThan(1)
			}),
			{ numRuns: 1000 },
		)
	})

	test('counts an unknown as the middle, with a flag', () => {
		fc.assert(
			fc.property(given, weights, (given, weights) => {
				const known = recordOf(priorityCriteria, (criterion) => given[criterion] ?? 2)
				const { total, parts } = priorityScore(given, weights)
				expect(total).toBe(priorityScore(known, weights).total)
				for (const { criterion, missing } of parts) expect(missing).toBe(given[criterion] === null)
			}),
		)
	})

	test('depends only on the shares of the weights, and grows with every point', () => {
		fc.assert(
			fc.property(given, weights, fc.constantFrom(...priorityCriteria), (given, weights, criterion) => {
				const double = recordOf(priorityCriteria, (criterion) => weights[criterion] * 2)
				const { total } = priorityScore(given, weights)
				expect(priorityScore(given, double).total).toBe(total)
				const points = given[criterion] ?? 2
				if (points < 4) {
					const more = { ...given, [criterion]: points + 1 }
					expect(priorityScore(more, weights).total).toBeGreaterThanOrEqual(total)
				}
			}),
		)
	})
})

describe('a round', () => {
	const total = fc.nat({ max: 10_000 })

	test.each([
		[[], { state: 'waiting', missing: 2 }],
		[[5000], { state: 'waiting', missing: 1 }],
		[[5000, 7000], { state: 'settled', priority: 6000 }],
		[[5000, 7001], { state: 'third' }],
		[[7001, 5000], { state: 'third' }],
		[[5000, 7001, 0], { state: 'settled', priority: 4000 }],
		[[1, 2], { state: 'settled', priority: 2 }],
	])('of %j is %o', (totals, settlement) => {
		expect(settlePriority(totals, 20)).toEqual(settlement)
	})

	test('does not depend on who came first, and lies between the lowest and the highest score', () => {
		fc.assert(
			fc.property(fc.array(total, { maxLength: 3 }), fc.nat({ max: 100 }), (totals, gap) => {
				const result = settlePriority(totals, gap)
				expect(settlePriority(totals.toReversed(), gap)).toEqual(result)
				if (totals.length === 3) expect(result.state).toBe('settled')
				if (result.state !== 'settled') return
				expect(result.priority).toBeGreaterThanOrEqual(Math.min(...totals))
				expect(result.priority).toBeLessThanOrEqual(Math.max(...totals))
			}),
		)
	})
})

test.each([
	[1, 1, 4],
	[1, 5, 4],
	[2, 2, 0],
	[2, 3, 2],
	[2, 5, 3],
	[3, 5, 2],
	[4, 5, 1],
	[5, 5, 0],
])('place %i of %i is worth %i', (rank, of, points) => {
	expect(pointsOfRank(rank, of)).toBe(points)
})

describe('what is known beside a criterion', () => {
	const nothing: PriorityFacts = {
		years: [],
		themes: [],
		articles: [],
		review: false,
		lawInForce: null,
		site: null,
		operatorsTrained: null,
		staffStay: null,
		budgetLine: null,
		successor: null,
		checked: null,
		ldc: false,
		lldc: false,
		sids: false,
		support: { delivered: 0, declared: 0 },
		notCriminalized: null,
		conduct: null,
		womenTarget: null,
		womenAim: 30,
		neighbours: { all: 0, sameTheme: 0 },
		rank: 1,
		ranks: 1,
	}
	const keys = (criterion: PriorityCriterion, facts: Partial<PriorityFacts>) =>
		evidenceFor(criterion, { ...nothing, ...facts }).map(({ key }) => key)
	const year = { year: 2026, persons: 50, children: 3, deaths: 0 }

	test.each<[PriorityCriterion, Partial<PriorityFacts>, string[]]>([
		['harm', {}, ['noFigures']],
		['harm', { years: [year] }, ['deaths', 'children']],
		['harm', { years: [year, { ...year, year: 2025, persons: 40 }] }, ['deaths', 'children', 'personsRose']],
		['harm', { years: [{ ...year, deaths: null }] }, ['children']],
		['duty', { themes: ['MLA'] }, ['noDuty']],
		['duty', { themes: ['MLA'], articles: [18] }, ['duties']],
		['duty', { themes: ['LEGAL'], review: true, lawInForce: 'NO' }, ['duties', 'review', 'lawNO']],
		['absorption', { site: { ready: 2, of: 4 }, operatorsTrained: false }, ['site', 'operatorsUntrained']],
		['absorption', { staffStay: true }, ['staffStay']],
		['sustainability', { budgetLine: false, successor: true }, ['noBudgetLine', 'successor']],
		['sustainability', { checked: { working: 3, present: 4 } }, ['checked']],
		['equity', {}, ['noGroup', 'delivered', 'declared']],
		['equity', { ldc: true, sids: true }, ['ldc', 'sids', 'delivered', 'declared']],
		['rights', { notCriminalized: 'PARTLY', conduct: 2 }, ['notCriminalizedPARTLY', 'conduct']],
		['rights', { womenTarget: 40 }, ['women']],
		['route', {}, ['neighbours']],
		['rank', {}, ['rank']],
	])('%s, of %j, reads %j', (criterion, facts, told) => {
		expect(keys(criterion, facts)).toEqual(told)
		for (const key of told) expect(sentences).toHaveProperty(key)
	})
})
