import fc from 'fast-check'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import { moneyAvailable } from '#workflows/funding/usable-money.ts'

const states = [
	{ stateIso3: 'AAA', subregion: 'North', inReserve: true },
	{ stateIso3: 'BBB', subregion: 'North', inReserve: false },
	{ stateIso3: 'CCC', subregion: 'South', inReserve: false },
	{ stateIso3: 'DDD', subregion: null, inReserve: true },
] as const

const need = (programmes: readonly string[], most: number) =>
	fc.record({
		state: fc.constantFrom(...states),
		kind: fc.constantFrom('training', 'advisory'),
		wanted: fc.option(fc.integer({ min: 1, max: most }), { freq: 8 }),
		minimum: fc.option(fc.integer({ min: 1, max: most })),
		points: fc.option(fc.integer({ min: 0, max: 100 })),
		urgency: fc.integer({ min: 1, max: 3 }),
		awards: fc.integer({ min: 0, max: 2 }),
		submittedOn: fc.constantFrom('2026-01-05', '2026-02-10'),
		eligible: fc.uniqueArray(
			fc.record({
				programmeId: fc.constantFrom(...programmes),
				fit: fc.integer({ min: 0, max: 100 }),
				ofLines: fc.option(ofLines(most)),
			}),
			{ selector: ({ programmeId }) => programmeId },
		),
	})

/** What is asked of a programme that supplies only some lines of the need. */
const ofLines = (most: number) =>
	fc.record({
		wanted: fc.integer({ min: 1, max: most }),
		minimum: fc.option(fc.integer({ min: 1, max: most })),
	})

type Drawn = { programmeId: string; fit: number; ofLines: { wanted: number; minimum: number | null } | null }
/** No part is more than the whole, and where the whole is not known, neither is a part. */
const eligible = (whole: number | null, drawn: readonly Drawn[]) =>
	drawn.map(({ ofLines, ...programme }) =>
		whole === null || !ofLines
			? programme
			: { ...programme, ...ofLines, wanted: Math.min(whole, ofLines.wanted) },
	)

const taken = (...names: string[]) =>
	fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 3 }), { maxKeys: 2 })

const programme = (most: number) =>
	fc.record({
		capacity: fc.integer({ min: 1, max: most * 3 }),
		held: fc.integer({ min: 0, max: most }),
		takenByState: taken('AAA', 'BBB'),
		takenBySubregion: taken('North', 'South'),
		takenInReserve: fc.integer({ min: 0, max: 3 }),
		minimumPerState: fc.integer({ min: 1, max: 2 }),
		maximumPerState: fc.integer({ min: 1, max: most * 2 }),
		unitCost: fc.option(fc.integer({ min: 1, max: 9 })),
		budgetLeft: fc.option(fc.integer({ min: 0, max: 9 * most })),
		earmarked: fc.boolean(),
		funds: fc.option(funds(most), { nil: undefined }),
		reserveShare: fc.option(fc.constantFrom(0, 20, 60)),
		reserveUntil: fc.option(fc.constantFrom('2026-06-01', '2027-06-01')),
	})

const amount = (most: number) => fc.integer({ min: 0, max: most })
/** Contributions, excluded States and promises; promises may exceed the contributions. */
const funds = (most: number) =>
	fc.record({
		contributions: fc.array(
			fc.record({
				amount: fc.option(amount(9 * most), { freq: 8 }),
				excludedCountries: fc.subarray(states.map(({ stateIso3 }) => stateIso3)),
			}),
			{ maxLength: 4 },
		),
		promised: fc.dictionary(fc.constantFrom('AAA', 'BBB', 'EEE'), amount(2 * most), { maxKeys: 2 }),
	})

type Size = { needs: number; programmes: number; most: number }

/** Facts of any kind up to a size; reserved units may be inconsistent, as after a lowered capacity. */
export function allocationFacts({ needs, programmes, most }: Size): fc.Arbitrary<AllocationFacts> {
	const ids = Array.from({ length: programmes }, (_, at) => `programme-${at}`)
	return fc
		.record({
			needs: fc.array(need(ids, most), { minLength: 1, maxLength: needs }),
			programmes: fc.array(programme(most), { minLength: programmes, maxLength: programmes }),
			active: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
		})
		.map(({ needs, programmes, active }) => ({
			today: '2026-07-01',
			needs: needs.map(({ state, ...rest }, at) => ({
				id: `need-${at}`,
				requestId: 'r',
				...state,
				...rest,
				eligible: eligible(rest.wanted, rest.eligible),
			})),
			programmes: programmes.map(({ held, funds, budgetLeft, ...rest }, at) => ({
				id: `programme-${at}`,
				...rest,
				currency: 'USD',
				free: rest.capacity - held,
				...(funds
					? { funds, budgetLeft: lesser(budgetLeft, moneyAvailable({ budget: null, ...funds })) }
					: { budgetLeft }),
			})),
			offers: states.map(({ stateIso3 }, at) => ({
				stateIso3,
				kind: 'training' as const,
				active: active[at] ?? 0,
			})),
		})) as fc.Arbitrary<AllocationFacts>
}

const lesser = (one: number | null, other: number | null) =>
	one === null ? other : other === null ? one : Math.min(one, other)
