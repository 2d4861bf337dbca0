import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canPay, smallFunds, someStates, tightest } from '#tests/support/programmes.ts'
import type { AllocationFacts, AllocationProgramme } from '#workflows/allocation/facts.ts'
import { departing } from '#workflows/allocation/override.ts'
import { donorLimits } from '#workflows/allocation/rows.ts'
import { defaultAllocationSettings as settings } from '#workflows/allocation/settings.ts'
import { hasCapacityForAll } from '#workflows/bundling/together.ts'
import { payable } from '#workflows/funding/payable.ts'
import { excludedOf, type Funds, moneyLeft, promising, uncovered } from '#workflows/funding/usable-money.ts'
import { turnOf, withProposals } from '#workflows/reservation/turn.ts'
import { aNeed, aProgramme, today } from './matching-facts.ts'

const north = { amount: 30_000, excludedCountries: ['GHA'] }
const south = { amount: 20_000, excludedCountries: [] }
const funds = (own: Partial<Funds> = {}): Funds => ({
	budget: 50_000,
	contributions: [north, south],
	promised: {},
	...own,
})

test('money that a donor excludes for a State is not left for it', () => {
	expect(moneyLeft(funds(), 'GHA')).toEqual({ available: 50_000, usable: 20_000 })
	expect(excludedOf(moneyLeft(funds(), 'GHA'))).toBe(30_000)
	expect(moneyLeft(funds(), 'KEN')).toEqual({ available: 50_000, usable: 50_000 })
})

test('what is promised to others is paid with the money that excludes the State as far as that goes', () => {
	expect(moneyLeft(funds({ promised: { KEN: 25_000 } }), 'GHA').usable).toBe(20_000)
	expect(moneyLeft(funds({ promised: { KEN: 35_000 } }), 'GHA').usable).toBe(15_000)
})

test('what the State holds already counts against the money that may be used for it', () => {
	const held = funds({ promised: { GHA: 15_000 } })
	expect(moneyLeft(held, 'GHA')).toEqual({ available: 35_000, usable: 5_000 })
	expect(moneyLeft(held, 'KEN')).toEqual({ available: 35_000, usable: 35_000 })
})

test('two States that the same donor excludes share what the others gave', () => {
	const contributions = [{ amount: 30_000, excludedCountries: ['GHA', 'MLI'] }, south]
	expect(moneyLeft(funds({ contributions, promised: { MLI: 12_000 } }), 'GHA').usable).toBe(8_000)
})

test('an unrecorded amount sets no limit, and without contributions the budget does', () => {
	const contributions = [north, { amount: null, excludedCountries: [] }]
	expect(moneyLeft(funds({ contributions }), 'GHA').usable).toBe(50_000)
	expect(moneyLeft(funds({ contributions, budget: null }), 'GHA').usable).toBeNull()
	expect(moneyLeft(funds({ contributions: [] }), 'GHA').usable).toBe(50_000)
	expect(moneyLeft(funds({ budget: null }), 'KEN').usable).toBe(50_000)
})

test('promises that a donor excludes afterwards are named with their State', () => {
	const held = funds({ promised: { GHA: 26_000, KEN: 10_000 } })
	expect(uncovered(held)).toEqual({ amount: 6_000, states: ['GHA'] })
	expect(moneyLeft(held, 'GHA').usable).toBe(-6_000)
	expect(uncovered(funds({ promised: { GHA: 20_000, KEN: 30_000 } }))).toBeNull()
})

const states = fc.constantFrom(...someStates)

test('more can be promised to a State exactly where all promises can be paid with it', () => {
	fc.assert(
		fc.property(smallFunds.filter(canPay), states, fc.integer({ min: 1, max: 6 }), (some, state, more) => {
			const { usable } = moneyLeft(some, state)
			expect(usable === null || more <= usable).toBe(canPay(promising(some, state, more)))
		}),
		{ numRuns: 3_000 },
	)
})

test('what is left for a State is what the tightest group of States with it has left', () => {
	fc.assert(
		fc.property(smallFunds, states, (some, state) => {
			expect(moneyLeft(some, state).usable).toBe(tightest(some, state, someStates))
		}),
		{ numRuns: 3_000 },
	)
})

test('promises are uncovered exactly where they cannot all be paid, and within the States that are named', () => {
	fc.assert(
		fc.property(smallFunds, ({ contributions, promised }) => {
			const found = uncovered({ budget: null, contributions, promised })
			expect(found === null).toBe(canPay({ budget: null, contributions, promised }))
			if (!found) return
			const named = Object.fromEntries(found.states.map((state) => [state, promised[state] ?? 0]))
			const due = Object.values(named).reduce((sum, each) => sum + each, 0)
			expect(due - payable(contributions, named).paid).toBe(found.amount)
		}),
		{ numRuns: 3_000 },
	)
})

describe('a programme of which a donor excludes a State', () => {
	const excluding = (own: Parameters<typeof aProgramme>[0] = {}) =>
		aProgramme({
			budget: 50_000,
			costPerUnit: 1_000,
			currency: 'USD',
			taken: 0,
			contributions: [
				{ donor: 'donor.north', ...north },
				{ donor: 'donor.south', ...south },
			],
			...own,
		})

	test('makes a need wait while others hold its money, and skips it where its own State does', () => {
		expect(turnOf(aNeed(), excluding(), today)).toBe('now')
		expect(turnOf(aNeed(), excluding({ promised: { KEN: 45_000 } }), today)).toBe('waits')
		expect(turnOf(aNeed(), excluding({ promised: { GHA: 10_000 } }), today)).toBe('passed')
	})

	test('counts what is proposed to each State', () => {
		const proposals = [
			{ stateIso3: 'KEN', least: 30, categories: [] },
			{ stateIso3: 'MLI', least: 6, categories: [] },
		]
		const { promised } = withProposals(excluding({ promised: { MLI: 1_000 } }), 'GHA', proposals)
		expect(promised).toEqual({ KEN: 30_000, MLI: 7_000 })
	})

	test('has room for several together only where all of them can be paid', () => {
		const members = (ofGhana: number, ofKenya: number) => [
			{ stateIso3: 'KEN', minimumQuantity: ofKenya },
			{ stateIso3: 'GHA', minimumQuantity: ofGhana },
		]
		expect(hasCapacityForAll(excluding(), members(20, 30))).toBe(true)
		expect(hasCapacityForAll(excluding(), members(21, 10))).toBe(false)
		expect(hasCapacityForAll(excluding(), members(15, 36))).toBe(false)
	})

	test('is not known to have room for several whose minimum useful quantity is not stated', () => {
		const members = (ofGhana: number | null, ofKenya: number | null) => [
			{ stateIso3: 'KEN', minimumQuantity: ofKenya },
			{ stateIso3: 'GHA', minimumQuantity: ofGhana },
		]
		expect(hasCapacityForAll(excluding(), members(null, 30))).toBeNull()
		expect(hasCapacityForAll(excluding(), members(21, null))).toBe(false)
	})
})

describe('an allocation', () => {
	const programme: AllocationProgramme = {
		id: 'p',
		capacity: 100,
		free: 100,
		takenByState: {},
		takenBySubregion: {},
		takenInReserve: 0,
		minimumPerState: 1,
		maximumPerState: 100,
		unitCost: 1_000,
		budgetLeft: 50_000,
		currency: 'USD',
		earmarked: true,
		reserveShare: 0,
		reserveUntil: null,
		funds: { contributions: [north, south], promised: {} },
	}
	const need = (id: string, stateIso3: string) => ({
		id,
		requestId: id,
		stateIso3,
		subregion: null,
		inReserve: true,
		kind: 'training' as const,
		wanted: 40,
		minimum: 1,
		points: 50,
		urgency: 1,
		awards: 0,
		submittedOn: '2026-01-01',
		eligible: [{ programmeId: 'p', fit: 50 }],
	})
	const inputs: AllocationFacts = {
		today,
		needs: [need('ours', 'GHA'), need('theirs', 'KEN')],
		programmes: [programme],
		offers: [],
	}
	const changed = (ours: number, theirs: number) =>
		departing(
			{ inputs, settings },
			[
				{ needId: 'ours', programmeId: 'p', quantity: ours },
				{ needId: 'theirs', programmeId: 'p', quantity: theirs },
			],
			'ours',
		)

	test('cannot be changed to give a State money that donors exclude for it', () => {
		expect(changed(20, 30)).toBeNull()
		expect(changed(21, 20)).toEqual({ field: 'quantity', error: 'excludedByDonors' })
		expect(changed(15, 35)).toBeNull()
	})

	test('of many different lists of States stays within the rule', () => {
		const names = Array.from({ length: 12 }, (_, at) => `S${at}`)
		const lists = fc.array(
			fc.record({ amount: fc.integer({ min: 0, max: 20 }), excludedCountries: fc.subarray(names) }),
			{ minLength: 9, maxLength: 14 },
		)
		fc.assert(
			fc.property(
				lists,
				fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 12, maxLength: 12 }),
				(contributions, asked) => {
					const wanted = Object.fromEntries(names.map((name, at) => [name, asked[at] ?? 0]))
					const limits = donorLimits(
						{ ...programme, unitCost: 1, funds: { contributions, promised: {} } },
						names,
					)
					const keeps = limits.every(
						({ states, limit }) => [...states].reduce((sum, state) => sum + (wanted[state] ?? 0), 0) <= limit,
					)
					const all = contributions.reduce((sum, { amount }) => sum + amount, 0)
					const due = Object.values(wanted).reduce((sum, each) => sum + each, 0)
					if (keeps && due <= all)
						expect(uncovered({ budget: null, contributions, promised: wanted })).toBeNull()
				},
			),
			{ numRuns: 400 },
		)
	})
})
