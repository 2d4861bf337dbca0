import { expect, test } from 'vitest'
import { questions as words } from '#app/i18n/words/en/matching/questions.ts'
import { questions, questionsFor } from '#workflows/matching/ask.ts'
import type { ProgrammeFacts } from '#workflows/matching/facts.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { waitsForRoom } from '#workflows/matching/waits-for-room.ts'
import { aCohort, aNeed, aProgramme, today } from './matching-facts.ts'

test('every question has words, in its order', () => {
	expect(Object.keys(words)).toEqual(['intro', ...questions])
})

test('what is not known of the need is asked, each question once', () => {
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
	expect(waitsForRoom(aNeed(), programme, findings, today)).toBe(answer)
})
