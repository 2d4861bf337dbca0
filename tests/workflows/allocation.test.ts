import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { brokenRules } from '#tests/support/allocation-rules.ts'
import { allocationFacts, everyAllocation, valuesOf } from '#tests/support/allocations.ts'
import { firstOf } from '#tests/support/present.ts'
import { type Allocation, allocate } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import { defaultAllocationSettings as settings } from '#workflows/allocation/settings.ts'
import type { Solver } from '#workflows/allocation/solver.ts'

const solver = openSolver()
afterAll(() => solver.close())

const small = allocationFacts({ needs: 4, programmes: 2, most: 3 })
const larger = allocationFacts({ needs: 24, programmes: 5, most: 12 })
const given = (steps: Allocation['steps']) =>
	Object.fromEntries(steps.map(({ step, value }) => [step, value]))
const lost: Solver = () => Promise.reject(new Error('killed'))

describe('an allocation', () => {
	test('is in each step as good as the best of all there are', async () => {
		await fc.assert(
			fc.asyncProperty(small, async (facts) => {
				const found = await allocate(facts, settings, solver.ask)
				const { lines } = found
				expect(brokenRules(facts, settings, lines)).toEqual([])
				expect(given(found.steps)).toEqual(valuesOf(facts, lines))
				expect(found.steps.every(({ proven }) => proven)).toBe(true)
				expect(given(found.steps)).toEqual(best(facts, found))
			}),
			{ numRuns: 150 },
		)
	}, 120_000)

	test('keeps every rule, is never worse than by hand, and does not depend on the order of the facts', async () => {
		await fc.assert(
			fc.asyncProperty(larger, fc.infiniteStream(fc.nat()), async (facts, numbers) => {
				const found = await allocate(facts, settings, solver.ask)
				expect(brokenRules(facts, settings, found.lines)).toEqual([])
				expect(found.method).toBe('solver')
				const byHand = await allocate(facts, settings, lost)
				expect(brokenRules(facts, settings, byHand.lines)).toEqual([])
				expect(first(found, byHand)).toBeGreaterThanOrEqual(0)
				expect(await allocate(shuffled(facts, numbers), settings, solver.ask)).toEqual(found)
			}),
			{ numRuns: 40 },
		)
	}, 120_000)

	test('says who would have gone without, and that exchange keeps every rule', async () => {
		await fc.assert(
			fc.asyncProperty(larger, async (facts) => {
				const { lines, explanations } = await allocate(facts, settings, lost)
				for (const told of explanations) {
					if (told.outcome !== 'left' || !told.cost) continue
					const { programmeId, quantity, needIds } = told.cost
					const kept = lines.filter(({ needId }) => !needIds.includes(needId))
					expect(lines.length - kept.length).toBe(needIds.length)
					const exchanged = [...kept, { needId: told.needId, programmeId, quantity }]
					expect(brokenRules(facts, settings, exchanged)).toEqual([])
				}
			}),
			{ numRuns: 60 },
		)
	})
})

describe('when the solver fails', () => {
	const facts = firstOf(fc.sample(larger, { seed: 11, numRuns: 1 }))
	const after = (questions: number, then: Solver): Solver => {
		let asked = 0
		return (question) => (asked++ < questions ? solver.ask(question) : then(question))
	}

	test.each([0, 1, 2, 3])(
		'the allocation is made by hand, and named so: lost after %i answers',
		async (answers) => {
			const found = await allocate(facts, settings, after(answers, lost))
			expect(found).toMatchObject({ method: expect.stringMatching('greedy|both'), greedyReasons: ['lost'] })
			expect(brokenRules(facts, settings, found.lines)).toEqual([])
		},
	)

	test('the same applies when it claims that nothing can be allocated, which is never true', async () => {
		const found = await allocate(facts, settings, async () => ({
			status: 'infeasible' as const,
			values: null,
			bound: null,
			seconds: 0,
		}))
		expect(found).toMatchObject({ method: 'greedy', greedyReasons: ['infeasible'] })
	})

	test('when time runs out, the best result so far counts, and is not called proven', async () => {
		const slow: Solver = async (question) => ({ ...(await solver.ask(question)), seconds: 1000 })
		const found = await allocate(facts, settings, slow)
		expect(brokenRules(facts, settings, found.lines)).toEqual([])
		expect(first(found, await allocate(facts, settings, lost))).toBeGreaterThanOrEqual(0)
		expect(found.steps.some(({ proven }) => !proven)).toBe(true)
	})

	test('what is worse than by hand is not taken', async () => {
		const idle: Solver = async ({ names }) => ({
			status: 'stopped' as const,
			values: names.map(() => 0),
			bound: null,
			seconds: 0,
		})
		expect(await allocate(facts, settings, idle)).toMatchObject({
			method: 'greedy',
			greedyReasons: ['better'],
		})
	})
})

/** Returns the difference in the first step in which two allocations differ. */
function first(one: Allocation, other: Allocation) {
	for (const [at, { value }] of one.steps.entries())
		if (value !== other.steps[at]?.value) return value - (other.steps[at]?.value ?? 0)
	return 0
}

/** Returns the best value of each step within the results of the steps before it, by trying all allocations. */
function best(facts: AllocationFacts, { lines }: Allocation) {
	const all = [...everyAllocation(facts, settings)].map((each) => ({ each, value: valuesOf(facts, each) }))
	const most = (step: 'served' | 'ties' | 'quantity' | 'fit', among: typeof all) =>
		Math.max(...among.map(({ value }) => value[step]))
	const served = most('served', all)
	const ties = most(
		'ties',
		all.filter(({ value }) => value.served === served),
	)
	const who = (of: typeof lines) =>
		of
			.map(({ needId }) => needId)
			.sort()
			.join()
	const much = (of: typeof lines) =>
		of
			.map(({ needId, quantity }) => `${needId} ${quantity}`)
			.sort()
			.join()
	const same = all.filter(({ each }) => who(each) === who(lines))
	const fit = most(
		'fit',
		same.filter(({ each }) => much(each) === much(lines)),
	)
	return { served, ties, quantity: most('quantity', same), fit }
}

function shuffled(facts: AllocationFacts, numbers: Iterable<number>): AllocationFacts {
	const next = numbers[Symbol.iterator]()
	const mix = <Thing>(things: readonly Thing[]) =>
		things
			.map((thing) => ({ thing, at: Number(next.next().value) }))
			.sort((one, other) => one.at - other.at)
			.map(({ thing }) => thing)
	return {
		...facts,
		needs: mix(facts.needs).map((need) => ({ ...need, eligible: mix(need.eligible) })),
		programmes: mix(facts.programmes),
		offers: mix(facts.offers),
	}
}
