import { describe, expect, test } from 'vitest'
import { namesOf } from '#workflows/names.ts'
import { contradictionIn, differsFromNeeds } from '#workflows/outcome/contradictions.ts'
import { type Delivered, needOutcome } from '#workflows/outcome/need-outcome.ts'
import type { NeedOutcome } from '#workflows/vocabulary.ts'

/** What was delivered, so that each kind of assistance says the same of it. */
const delivered = {
	none: [
		{ kind: 'training', seatsAgreed: 20, certified: 0 },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 0, check: 'none' }] },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 20, check: { working: 0 } }] },
		{ kind: 'advisory', adopted: false, days: { agreed: 20, worked: 1 } },
	],
	part: [
		{ kind: 'training', seatsAgreed: 20, certified: 17 },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 19, check: { working: 19 } }] },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 20, check: { working: 1 } }] },
		{ kind: 'advisory', adopted: false, days: { agreed: 20, worked: 20 } },
		{ kind: 'advisory', adopted: false, days: null },
	],
	unknown: [
		{ kind: 'equipment', lines: [] },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 20, check: 'early' }] },
		{ kind: 'advisory', adopted: null, days: { agreed: 20, worked: 1 } },
	],
	full: [
		{ kind: 'training', seatsAgreed: 20, certified: 18 },
		{ kind: 'equipment', lines: [{ position: 1, agreed: 20, handedOver: 20, check: { working: 20 } }] },
		{ kind: 'advisory', adopted: true, days: { agreed: 20, worked: 1 } },
	],
} as const satisfies Record<string, readonly Delivered[]>

/** Readings of indicators from 100 to 200, which together say the same; null was not measured. */
const indicators = {
	absent: [[]],
	none: [['100'], ['-200'], ['100', '90']],
	part: [['150'], ['200', '100'], ['100', null], ['199', '200', null]],
	unknown: [[null], ['200', null], ['better']],
	full: [['200'], ['200', '250']],
} as const

const ratings = {
	none: ['NOT_AT_ALL'],
	part: ['A_LITTLE', 'MOSTLY'],
	unknown: [null],
	full: ['FULLY'],
} as const

type Delivery = keyof typeof delivered
type Indicators = keyof typeof indicators

/** Outcomes by rating of the State in the order none, part, unknown, full: N not met, P partly, F fully, U not known. */
const table: Record<Delivery, Record<Indicators, string>> = {
	none: { absent: 'NNNN', none: 'NNNN', part: 'NNNN', unknown: 'NNNN', full: 'NNNN' },
	part: { absent: 'NPPP', none: 'NPNP', part: 'NPPP', unknown: 'NPPP', full: 'NPPP' },
	unknown: { absent: 'NPUU', none: 'NPUP', part: 'NPPP', unknown: 'NPUU', full: 'NPUU' },
	full: { absent: 'NPUF', none: 'NPPP', part: 'NPPP', unknown: 'NPUU', full: 'NPUF' },
}
const outcomes: Record<string, NeedOutcome> = {
	N: 'NOT_MET',
	P: 'PARTLY_MET',
	U: 'NOT_EVALUATED',
	F: 'FULLY_MET',
}

const rows = namesOf(delivered).flatMap((delivery) =>
	namesOf(indicators).flatMap((measured) =>
		namesOf(ratings).map(
			(rated, at) => [delivery, measured, rated, outcomes[table[delivery][measured].charAt(at)]] as const,
		),
	),
)

const computed = (
	what: Delivered,
	readings: readonly (string | null)[],
	state: (typeof ratings)[keyof typeof ratings][number],
) =>
	needOutcome({
		delivered: what,
		indicators: readings.map((reached) => ({ baseline: '100', target: '200', reached })),
		state,
	})

test.each(rows)('delivered %s, indicators %s, State %s: %s', (delivery, measured, rated, outcome) => {
	for (const what of delivered[delivery])
		for (const readings of indicators[measured])
			for (const state of ratings[rated]) expect(computed(what, readings, state).outcome).toBe(outcome)
})

test('nothing that improves makes the outcome worse, apart from what is not known', () => {
	const better = (
		order: readonly (keyof typeof ratings)[],
		at: (verdict: keyof typeof ratings) => string,
	) => {
		const levels = order.map((verdict) => 'NPF'.indexOf(at(verdict))).filter((level) => level >= 0)
		expect(levels).toEqual(levels.toSorted((one, other) => one - other))
	}
	const known = ['none', 'part', 'full'] as const
	for (const first of namesOf(table))
		for (const second of namesOf(indicators)) {
			const row = table[first][second]
			better(known, (rated) => row.charAt(namesOf(ratings).indexOf(rated)))
			better(known, (verdict) => table[verdict][second].charAt(0))
		}
	for (const first of namesOf(table))
		for (const at of [0, 1, 2, 3]) better(known, (verdict) => table[first][verdict].charAt(at))
	for (const second of namesOf(indicators))
		for (const at of [0, 1, 2, 3]) better(known, (verdict) => table[verdict][second].charAt(at))
})

describe('the State and the records contradict each other', () => {
	test.each([
		['none', 'absent', 'FULLY', 'ratedAboveRecords'],
		['none', 'full', 'MOSTLY', 'ratedAboveRecords'],
		['none', 'absent', 'A_LITTLE', null],
		['none', 'none', 'FULLY', 'ratedAboveRecords'],
		['none', 'none', null, null],
		['part', 'none', 'A_LITTLE', null],
		['part', 'none', 'FULLY', 'ratedAboveIndicators'],
		['part', 'part', 'FULLY', null],
		['part', 'absent', 'NOT_AT_ALL', null],
		['unknown', 'none', 'MOSTLY', 'ratedAboveIndicators'],
		['unknown', 'full', 'NOT_AT_ALL', null],
		['full', 'none', 'FULLY', 'ratedAboveIndicators'],
		['full', 'none', 'NOT_AT_ALL', null],
		['full', 'full', 'NOT_AT_ALL', 'ratedBelowRecords'],
		['full', 'absent', 'A_LITTLE', 'ratedBelowRecords'],
		['full', 'absent', 'MOSTLY', null],
	] as const)('delivered %s, indicators %s, State %s: %s', (delivery, measured, state, contradiction) => {
		for (const what of delivered[delivery])
			for (const readings of indicators[measured])
				expect(contradictionIn(computed(what, readings, state).reasons)).toBe(contradiction)
	})

	test.each([
		['NOT_AT_ALL', ['FULLY'], true],
		['FULLY', ['A_LITTLE', 'NOT_AT_ALL'], true],
		['MOSTLY', ['FULLY'], false],
		['A_LITTLE', ['FULLY', 'NOT_AT_ALL'], false],
		['A_LITTLE', ['FULLY', 'MOSTLY'], false],
		['NOT_AT_ALL', ['FULLY', 'MOSTLY'], true],
		['NOT_AT_ALL', [], false],
	] as const)('the whole %s, the needs %j: %j', (whole, needs, differs) => {
		expect(differsFromNeeds(whole, needs)).toBe(differs)
	})
})
