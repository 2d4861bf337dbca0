import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/messages/en.ts'
import { questions, questionsFor } from '#workflows/matching/ask.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import { defaultFitWeights, fitCriteria } from '#workflows/matching/fit/weights.ts'
import { matchProgramme, rankProgrammes, verdicts } from '#workflows/matching/match-programme.ts'
import { waitsForCapacity } from '#workflows/matching/waits-for-capacity.ts'
import { recordOf } from '#workflows/names.ts'
import { aCohort, aNeed, aProgramme, today } from './matching-facts.ts'

const words = en.matching.questions

test('every question has words, in its order', () => {
	expect(Object.keys(words)).toEqual(['intro', ...questions])
})

test('every unknown fact of the need is asked for, each question once', () => {
	const need = aNeed({ minimumQuantity: null, quantity: 70, latest: null, earliest: null, lawInForce: null })
	const programme = aProgramme({ cohorts: [aCohort()], budget: 30_000, costPerUnit: 1_000, currency: 'USD' })
	const { findings } = matchProgramme(need, programme, today)
	expect(questionsFor(findings)).toEqual(['smaller', 'dates', 'law'])
})

test('what only the office knows is not asked, nor what is known', () => {
	const need = aNeed({ dueDiligence: 'open' })
	const { verdict, findings } = matchProgramme(need, aProgramme({ budget: 1_000 }), today)
	expect(verdict).toBe('unclear')
	expect(questionsFor(findings)).toEqual([])
	expect(questionsFor(matchProgramme(aNeed(), aProgramme({ status: 'closed' }), today).findings)).toEqual([])
})

const inDollars = { budget: 100_000, costPerUnit: 1_000, currency: 'USD' }
const rows: [string, Partial<ProgrammeFacts>][] = [
	['notFull', {}],
	['yes', { taken: 100 }],
	['yes', { status: 'full' }],
	['yes', { ...inDollars, promised: { MLI: 100_000 } }],
	['yes', { cohorts: [aCohort({ taken: 30 })] }],
	['doesNotFit', { taken: 100, capacity: 10 }],
	['doesNotFit', { ...inDollars, budget: 1_000, taken: 100 }],
	['doesNotFit', { taken: 100, cohorts: [aCohort({ startsOn: '2026-10-01' })] }],
	['doesNotFit', { taken: 100, themes: [] }],
	['doesNotFit', { status: 'closed' }],
]

test.each(rows)('waiting for room: %s %o', (answer, changes) => {
	const programme = aProgramme(changes)
	const { findings } = matchProgramme(aNeed(), programme, today)
	expect(waitsForCapacity(aNeed(), programme, findings, today)).toBe(answer)
})

const need = aNeed({ minimumQuantity: null })
const fits = aProgramme({ id: 'a', code: 'B' })
const alsoFits = aProgramme({ id: 'b', code: 'A' })
const suitsBetter = aProgramme({ id: 'e', code: 'C', countries: ['GHA'], themes: ['DOCS', 'BORDER'] })
const unclear = aProgramme({ id: 'c', code: '0', capacity: 60, taken: 40, countries: ['GHA'] })
const closed = aProgramme({ id: 'd', code: '1', status: 'closed', countries: ['GHA'] })
const all = [closed, unclear, fits, suitsBetter, alsoFits]

const idsOf = (programmes: readonly ProgrammeFacts[], weights = defaultFitWeights) =>
	rankProgrammes(need, programmes, today, weights).map(({ programmeId }) => programmeId)

test('lists what fits first, then what is unclear, then the rest; what suits better before, then by code', () => {
	const ranked = rankProgrammes(need, all, today)
	expect(ranked.map(({ programmeId }) => programmeId)).toEqual(['e', 'b', 'a', 'c', 'd'])
	expect(ranked.map(({ verdict }) => verdict)).toEqual(['fits', 'fits', 'fits', 'unclear', 'doesNotFit'])
})

test('a score never lifts a programme over one with a better result', () => {
	const only = (criterion: string) =>
		Object.fromEntries(fitCriteria.map((each) => [each, each === criterion ? 1 : 0]))
	for (const criterion of fitCriteria) {
		const weights = { ...defaultFitWeights, ...only(criterion) }
		const places = rankProgrammes(need, all, today, weights).map(({ verdict }) => verdicts.indexOf(verdict))
		expect(places).toEqual(places.toSorted())
	}
})

test('other weights can change the order among programmes with the same result', () => {
	const near = aProgramme({ id: 'near', code: '1', countries: ['GHA'], deliveryModes: ['BLENDED'] })
	const asAsked = aProgramme({ id: 'asAsked', code: '2', regions: [] })
	const none = recordOf(fitCriteria, () => 0)
	expect(idsOf([near, asAsked], { ...none, closeness: 1 })).toEqual(['near', 'asAsked'])
	expect(idsOf([near, asAsked], { ...none, mode: 1 })).toEqual(['asAsked', 'near'])
})

describe('the same inputs give the same ranking', () => {
	test('whatever the order in which programmes come', () => {
		const expected = rankProgrammes(need, all, today)
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(rankProgrammes(need, shuffled, today)).toEqual(expected)
			}),
		)
	})

	test('whatever other programmes there are', () => {
		fc.assert(
			fc.property(fc.subarray(all), (some) => {
				const kept = new Set(some.map(({ id }) => id))
				expect(idsOf(some)).toEqual(idsOf(all).filter((id) => kept.has(id)))
			}),
		)
	})
})
