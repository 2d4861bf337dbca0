import { entryAt } from '#workflows/names.ts'
import { type Asking, askingFor, type GreedyReason, isLost } from './asking.ts'
import { byPriority } from './facts.ts'

import { howMuch, whereItFits, whoIsServed } from './model.ts'
import { grouped, type Pair } from './pairs.ts'
import { ledgerOf, type Row, type Share } from './rows.ts'
import type { Solver } from './solver.ts'
import { type AllocationStep, allocationSteps, compareWorth, type Weights, worth } from './worth.ts'

/** The value of a step, its upper bound, and whether the value was proven to be the best. */
type StepResult = { value: number; bound: number | null; proven: boolean }
export type PartResult = {
	shares: Share[]
	steps: Record<AllocationStep, StepResult>
	greedy: GreedyReason | null
}
export type Problem = { pairs: readonly Pair[]; rows: readonly Row[]; weights: Weights }

/**
 * Solves one part, step by step. The result is never worse than the greedy allocation, and `method` says if it is that
 * one.
 */
export async function solvePart(problem: Problem, solver: Solver, seconds: number): Promise<PartResult> {
	const { pairs, rows, weights } = problem
	const byHand = greedy(pairs, rows)
	const worthOf = (shares: readonly Share[]) => worth(pairs, shares, weights)
	const isWorse = (shares: readonly Share[]) => compareWorth(worthOf(shares), worthOf(byHand)) < 0
	const asking = askingFor(pairs, solver, seconds)
	let found = await inSteps(problem, byHand, asking)
	// If both are equal so far, the greedy allocation may allow more in later steps: the solver then continues from it.
	if (typeof found !== 'string' && isWorse(found)) {
		const [before, after] = [worthOf(byHand), worthOf(found)]
		const isEqual = before.served === after.served && before.ties === after.ties
		if (isEqual) found = await fromQuantities(problem, byHand, before.quantity > after.quantity, asking)
	}
	const reason = typeof found === 'string' ? found : isWorse(found) ? 'better' : null
	const shares = reason || typeof found === 'string' ? byHand : found
	return { shares, steps: stepsOf(worthOf(shares), asking.bounds, reason), greedy: reason }
}

function stepsOf(
	value: Record<AllocationStep, number>,
	bounds: Asking['bounds'],
	reason: GreedyReason | null,
): PartResult['steps'] {
	const steps = allocationSteps.map((step) => {
		// The bound of a later step is valid only if the earlier steps were completed.
		const bound = reason && step !== 'served' ? null : (bounds[step] ?? null)
		return [step, { value: value[step], bound, proven: bound !== null && bound - value[step] < 1 }]
	})
	return Object.fromEntries(steps)
}

async function inSteps(
	problem: Problem,
	start: readonly Share[],
	asking: Asking,
): Promise<Share[] | GreedyReason> {
	const { pairs, weights } = problem
	const least = start.map(({ pair }) => ({ pair, quantity: pairs[pair]?.least ?? 0 }))
	const first = await asking.ask('served', whoIsServed(problem, least, null))
	if (typeof first === 'string') return first
	const served = await asking.ask('ties', whoIsServed(problem, first, worth(pairs, first, weights).served))
	if (isLost(served)) return served
	// If time runs out here, the served needs are known; each receives as much as the limits allow in its programme.
	if (served === 'time') return filled(problem, first)
	return fromQuantities(problem, filled(problem, served), true, asking)
}

/** Solves the last two steps, or only the last one, from an allocation whose served needs are fixed. */
async function fromQuantities(
	problem: Problem,
	start: Share[],
	areOpen: boolean,
	asking: Asking,
): Promise<Share[] | GreedyReason> {
	const much = areOpen ? await asking.ask('quantity', howMuch(problem, start, false)) : start
	if (isLost(much)) return much
	if (much === 'time') return start
	const whole = await inWhole(problem, much, asking)
	if (whole === 'lost') return whole
	const places = await asking.ask('fit', whereItFits(problem, whole))
	if (isLost(places)) return places
	return places === 'time' ? whole : withQuantities(problem.pairs, whole, places)
}

function filled({ pairs, rows }: Problem, shares: readonly Share[]): Share[] {
	const ledger = ledgerOf(pairs, rows)
	for (const share of shares) ledger.add(share)
	return shares.map((share) => ledger.fill(share))
}

/** Solves quantities in whole units; each need remains in its programme. */
async function inWhole(problem: Problem, shares: Share[], asking: Asking): Promise<Share[] | 'lost'> {
	const rounded = inUnits(shares, Math.round)
	if (shares.every(({ quantity }, at) => Math.abs(quantity - (rounded[at]?.quantity ?? 0)) < NEAR))
		return rounded
	const down = inUnits(shares, (quantity) => Math.floor(quantity + NEAR))
	const settled = await asking.settle(howMuch(problem, down, true))
	return settled === 'lost' ? settled : inUnits(settled, Math.round)
}
const NEAR = 1e-6
const inUnits = (shares: readonly Share[], round: (quantity: number) => number): Share[] =>
	shares.map(({ pair, quantity }) => ({ pair, quantity: round(quantity) }))

function withQuantities(
	pairs: readonly Pair[],
	quantities: readonly Share[],
	places: readonly Share[],
): Share[] {
	const known = new Map(quantities.map(({ pair, quantity }) => [pairs[pair]?.need.id, quantity]))
	return places.map(({ pair }) => ({ pair, quantity: known.get(pairs[pair]?.need.id) ?? 0 }))
}

/**
 * The greedy allocation: needs by priority, each to its best fitting programme with capacity for the minimum; then, in
 * the same order, as much more as the limits allow. It respects every limit and proves no bound.
 */
function greedy(pairs: readonly Pair[], rows: readonly Row[]): Share[] {
	const ledger = ledgerOf(pairs, rows)
	const shares: Share[] = []
	for (const options of optionsInOrder(pairs)) {
		const pair = options.find((option) => ledger.fits(option, pairs[option]?.least ?? 0))
		if (pair === undefined) continue
		const quantity = entryAt(pairs, pair).least
		ledger.add({ pair, quantity })
		shares.push({ pair, quantity })
	}
	return shares.map((share) => ledger.fill(share))
}

/** Returns the pairs of each need, best fit first; needs by priority. */
function optionsInOrder(pairs: readonly Pair[]): number[][] {
	const at = (pair: number | undefined) => entryAt(pairs, pair ?? 0)
	return [...grouped(pairs.keys(), (pair) => at(pair).need.id).values()]
		.sort(([one], [other]) => byPriority(at(one).need, at(other).need))
		.map((options) => options.sort((one, other) => at(other).fit - at(one).fit || one - other))
}
