import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canPay, smallFunds, someStates, tightest } from '#tests/support/funds.ts'
import { payable } from '#workflows/funding/payable.ts'
import { excludedOf, type Funds, moneyLeft, promising, uncovered } from '#workflows/funding/usable-money.ts'

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

test('an amount that is not recorded sets no limit of its own, and without contributions the budget does', () => {
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
