import fc from 'fast-check'
import type { Contribution } from '#workflows/funding/payable.ts'
import type { Funds } from '#workflows/funding/usable-money.ts'

export const someStates = ['GHA', 'KEN', 'MLI', 'NER'] as const
const amounts = fc.integer({ min: 0, max: 5 })

/** Small amounts for few States, so that every way of paying them can be tried. */
export const smallFunds: fc.Arbitrary<Funds> = fc.record({
	budget: fc.option(fc.integer({ min: 0, max: 14 })),
	contributions: fc.array(
		fc.record({
			amount: fc.oneof({ weight: 8, arbitrary: amounts }, { weight: 1, arbitrary: fc.constant(null) }),
			excludedCountries: fc.subarray([...someStates]),
		}),
		{ maxLength: 4 },
	),
	promised: fc.record(
		{ GHA: amounts, KEN: amounts, MLI: amounts, NER: amounts },
		{ requiredKeys: [] },
	) as fc.Arbitrary<Record<string, number>>,
})

const total = (promised: Funds['promised']) => Object.values(promised).reduce((sum, each) => sum + each, 0)

/** Whether every unit promised can be paid by a donor that accepts its State: tries each donor for each of them. */
export function canPay({ budget, contributions, promised }: Funds): boolean {
	if (total(promised) > (budget ?? Number.POSITIVE_INFINITY)) return false
	if (contributions.length === 0) return true
	const units = Object.entries(promised).flatMap(([iso3, amount]) => Array<string>(amount).fill(iso3))
	return canPayUnits(
		units,
		contributions,
		contributions.map(({ amount }) => amount ?? Number.POSITIVE_INFINITY),
		new Set(),
	)
}

function canPayUnits(
	[iso3, ...units]: readonly string[],
	contributions: readonly Contribution[],
	spare: readonly number[],
	tried: Set<string>,
): boolean {
	if (iso3 === undefined) return true
	const key = `${units.length} ${spare.join()}`
	if (tried.has(key)) return false
	tried.add(key)
	return contributions.some(({ excludedCountries }, at) => {
		if (excludedCountries.includes(iso3) || (spare[at] ?? 0) < 1) return false
		return canPayUnits(units, contributions, spare.with(at, (spare[at] ?? 0) - 1), tried)
	})
}

/** What the tightest group of these States has left, among the groups with this one: Hall's condition, group by group. */
export function tightest(
	{ budget, contributions, promised }: Funds,
	state: string,
	states: readonly string[],
): number | null {
	let least = Number.POSITIVE_INFINITY
	for (let mask = 0; mask < 2 ** states.length; mask += 1) {
		const group = states.filter((_, at) => mask & (2 ** at))
		if (!group.some((each) => each === state)) continue
		const accepting = contributions.filter((each) =>
			group.some((one) => !each.excludedCountries.includes(one)),
		)
		const given =
			contributions.length === 0
				? Number.POSITIVE_INFINITY
				: accepting.reduce((sum, { amount }) => sum + (amount ?? Number.POSITIVE_INFINITY), 0)
		const due = group.reduce((sum, each) => sum + (promised[each] ?? 0), 0)
		least = Math.min(least, given - due, (budget ?? Number.POSITIVE_INFINITY) - due)
	}
	return least === Number.POSITIVE_INFINITY ? null : least
}
