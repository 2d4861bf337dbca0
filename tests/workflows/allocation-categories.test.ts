import { expect, test } from 'vitest'
import {
	askedCategories,
	type FreeCategory,
	freeForState,
	growthIn,
} from '#workflows/allocation/categories.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import { departing } from '#workflows/allocation/override.ts'
import { pairsOf } from '#workflows/allocation/pairs.ts'
import { ledgerOf, rowsOf } from '#workflows/allocation/rows.ts'
import { defaultAllocationSettings } from '#workflows/allocation/settings.ts'
import { aLine } from './matching-facts.ts'

const lenses = aLine({ category: 'DOC_HAND', quantity: 40, minimumQuantity: 10 })
const stations = aLine({ category: 'DOC_DESK', quantity: 2, minimumQuantity: 2 })
const free = (ofLenses: number, ofStations: number) => [
	{ category: 'DOC_HAND', unit: 'PIECE', free: ofLenses } as const,
	{ category: 'DOC_DESK', unit: 'PIECE', free: ofStations } as const,
]

test('asks by category, and of nothing that is not known', () => {
	expect(askedCategories([lenses, stations, { ...lenses, quantity: 5, minimumQuantity: 5 }])).toEqual([
		{ category: 'DOC_HAND', unit: 'PIECE', least: 15, wanted: 45 },
		{ category: 'DOC_DESK', unit: 'PIECE', least: 2, wanted: 2 },
	])
	expect(askedCategories([lenses, { ...stations, category: null }])).toBeNull()
	expect(askedCategories([lenses, { ...stations, quantity: null }])).toBeNull()
})

test('what is free of one category never serves another', () => {
	const asked = askedCategories([lenses, stations]) ?? []
	expect(growthIn(asked, free(10, 2))).toBe(0)
	expect(growthIn(asked, free(25, 2))).toBe(15)
	expect(growthIn(asked, free(9, 500))).toBeNull()
	expect(growthIn(asked, free(500, 1))).toBeNull()
	expect(growthIn(asked, free(25, 2).slice(0, 1))).toBeNull()
})

test('no State gets more of a category than the most for one, whatever is free', () => {
	const asked = askedCategories([lenses, stations]) ?? []
	const limited = free(500, 500).map((one) =>
		one.category === 'DOC_HAND' ? { ...one, maximumPerState: 30, takenByState: { AAA: 15, BBB: 25 } } : one,
	)
	expect(growthIn(asked, freeForState(limited, 'AAA'))).toBe(5)
	expect(growthIn(asked, freeForState(limited, 'BBB'))).toBeNull()
	expect(growthIn(asked, freeForState(limited, 'CCC'))).toBe(20)
	const inputs = facts(limited, ['AAA', 'CCC', 'CCC'])
	const { pairs, blocked } = pairsOf(inputs, settings)
	expect(blocked).toEqual([])
	expect(pairs.map(({ most }) => most)).toEqual([17, 32, 32])
	const ledger = ledgerOf(pairs, rowsOf(inputs, pairs, settings))
	ledger.add({ pair: 1, quantity: 22 })
	expect(ledger.fits(2, 12)).toBe(true)
	expect(ledger.broken(2, 23).map(({ rule }) => rule)).toContain('stateCap')
	const line = (needId: string, quantity: number) => ({ needId, programmeId: 'p', quantity })
	const run = { inputs, settings }
	expect(departing(run, [line('1', 22), line('2', 12)], '2')).toBeNull()
	expect(departing(run, [line('1', 22), line('2', 23)], '2')).toMatchObject({ error: 'noRoomLeft' })
})

const settings = { ...defaultAllocationSettings, stateCap: 100, subregionShare: 100, reserveShare: 0 }

/** A programme with these categories, and a need of 40 lenses and 2 workstations of each State. */
const facts = (categories: FreeCategory[], states: string[]): AllocationFacts => ({
	today: '2026-01-01',
	needs: states.map((stateIso3, at) => ({
		id: String(at),
		requestId: 'r',
		stateIso3,
		subregion: null,
		inReserve: false,
		kind: 'equipment',
		wanted: 42,
		minimum: 12,
		points: null,
		urgency: 1,
		awards: 0,
		submittedOn: '2026-01-01',
		eligible: [{ programmeId: 'p', fit: 50, categories: askedCategories([lenses, stations]) }],
	})),
	programmes: [
		{
			id: 'p',
			capacity: 1_000,
			free: 1_000,
			categories,
			takenByState: {},
			takenBySubregion: {},
			takenInReserve: 0,
			minimumPerState: 1,
			maximumPerState: 1_000,
			unitCost: null,
			budgetLeft: null,
			currency: null,
			earmarked: true,
			reserveShare: 0,
			reserveUntil: null,
		},
	],
	offers: [],
})
