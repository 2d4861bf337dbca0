import { greedy } from './greedy.ts'
import { ledgerOf } from './ledger.ts'
import { lpText, variablesOf } from './lp-text.ts'
import { howMuch, type Step, sharesIn, whereItFits, whoIsServed } from './model.ts'
import type { Pair } from './pairs.ts'
import type { Row, Share } from './rows.ts'
import { type AllocationStep, allocationSteps, compareWorth, type Weights, worth } from './weights.ts'

/** What a solver is asked: a program as LP text with its variables, where to start, and for how long it may look. */
export type Question = {
	lp: string
	names: readonly string[]
	start: ReadonlyMap<string, number>
	seconds: number
	/** How far from the best the answer may be, as a part of it. */
	gap: number
}
/** `optimal`: nothing is better; `stopped`: time ran out, `bound` says what could be reached at most. */
export type Answer = {
	status: 'optimal' | 'stopped' | 'infeasible'
	/** What was found, where something was, in the order of the names. */
	values: readonly number[] | null
	bound: number | null
	seconds: number
}
/** Rejects when the solver is lost. */
export type Solver = (question: Question) => Promise<Answer>

/** Why an allocation, or a part of it, was made by hand. */
export const greedyReasons = ['lost', 'infeasible', 'time', 'better'] as const
export type GreedyReason = (typeof greedyReasons)[number]

/** What a step came to, at most could have, and whether that was proven to be the best. */
export type StepResult = { value: number; bound: number | null; proven: boolean }
export type PartResult = {
	shares: Share[]
	steps: Record<AllocationStep, StepResult>
	greedy: GreedyReason | null
}
export type Problem = { pairs: readonly Pair[]; rows: readonly Row[]; weights: Weights }

// Of many pairs the last steps need not be the very best: an end by nearness comes out the same each time, one by time not.
const MANY = 400
const CLOSE = 0.005
// What the steps may take of the time of a part, each of what the ones before have left.
const shareOfTime: Record<AllocationStep, number> = { served: 0.4, ties: 0.4, quantity: 0.8, fit: 1 }

/** Solves one part, step by step. It is never worse than the greedy allocation, and says when it is that one. */
export async function solvePart(problem: Problem, solver: Solver, seconds: number): Promise<PartResult> {
	const { pairs, rows, weights } = problem
	const byHand = greedy(pairs, rows)
	const bounds: Partial<Record<AllocationStep, number>> = {}
	const found = await inSteps(problem, byHand, solver, seconds, bounds)
	const reason =
		typeof found === 'string'
			? found
			: compareWorth(worth(pairs, found, weights), worth(pairs, byHand, weights)) < 0
				? 'better'
				: null
	const shares = reason ? byHand : (found as Share[])
	const value = worth(pairs, shares, weights)
	const steps = Object.fromEntries(
		allocationSteps.map((step) => {
			// What a later step could reach is known only within what the earlier ones have settled.
			const bound = reason && step !== 'served' ? null : (bounds[step] ?? null)
			return [step, { value: value[step], bound, proven: bound !== null && bound - value[step] < 1 }]
		}),
	)
	return { shares, steps: steps as PartResult['steps'], greedy: reason }
}

async function inSteps(
	problem: Problem,
	start: readonly Share[],
	solver: Solver,
	seconds: number,
	bounds: Partial<Record<AllocationStep, number>>,
): Promise<Share[] | GreedyReason> {
	const { pairs, weights } = problem
	const exact = pairs.length <= MANY
	let left = seconds
	const ask = async (step: AllocationStep, program: Step): Promise<Share[] | GreedyReason> => {
		const limit = left * shareOfTime[step]
		if (limit <= 0) return 'time'
		const answer = await solver(
			questionOf(program, limit, exact || step === 'served' || step === 'ties' ? 0 : CLOSE),
		).catch(() => null)
		if (!answer) return 'lost'
		left -= answer.seconds
		if (answer.status === 'infeasible') return 'infeasible'
		if (!answer.values) return 'time'
		// What counts is whole, so a bound between two whole numbers is the lower of them.
		if (answer.bound !== null) bounds[step] = Math.floor(answer.bound + 1e-6 * Math.max(1, answer.bound))
		return sharesIn(pairs, program, answer.values)
	}
	const least = start.map(({ pair }) => ({ pair, quantity: pairs[pair]?.least ?? 0 }))
	const first = await ask('served', whoIsServed(problem, least, null))
	if (typeof first === 'string') return first
	const served = await ask('ties', whoIsServed(problem, first, worth(pairs, first, weights).served))
	if (lost(served)) return served
	// When time runs out now, who is served is known, and gets as much as there is room for where it is.
	const room = filled(problem, served === 'time' ? first : served)
	const much = served === 'time' ? served : await ask('quantity', howMuch(problem, room, false))
	if (lost(much)) return much
	const whole = much === 'time' ? room : await inWhole(problem, much, solver)
	if (lost(whole)) return whole
	const places = much === 'time' ? much : await ask('fit', whereItFits(problem, whole))
	if (lost(places)) return places
	return places === 'time' ? whole : withQuantities(pairs, whole, places)
}

const lost = (found: Share[] | GreedyReason): found is Exclude<GreedyReason, 'time'> =>
	typeof found === 'string' && found !== 'time'

const questionOf = ({ program, start }: Step, seconds: number, gap: number): Question => ({
	...{ lp: lpText(program), names: variablesOf(program), start, seconds, gap },
})

function filled({ pairs, rows }: Problem, shares: readonly Share[]): Share[] {
	const ledger = ledgerOf(pairs, rows)
	for (const share of shares) ledger.add(share)
	return shares.map((share) => ledger.fill(share))
}

/** The quantities in whole units, each need where it is. */
async function inWhole(problem: Problem, shares: Share[], solver: Solver): Promise<Share[] | 'lost'> {
	const rounded = shares.map(({ pair, quantity }) => ({ pair, quantity: Math.round(quantity) }))
	if (shares.every(({ quantity }, at) => Math.abs(quantity - (rounded[at]?.quantity ?? 0)) < 1e-6))
		return rounded
	const down = shares.map(({ pair, quantity }) => ({ pair, quantity: Math.floor(quantity + 1e-6) }))
	const step = howMuch(problem, down, true)
	const answer = await solver(questionOf(step, SETTLED, 0)).catch(() => null)
	if (!answer?.values) return 'lost'
	return sharesIn(problem.pairs, step, answer.values).map(({ pair, quantity }) => ({
		pair,
		quantity: Math.round(quantity),
	}))
}
// Has no choice left but of whole units; it takes milliseconds.
const SETTLED = 10

function withQuantities(
	pairs: readonly Pair[],
	quantities: readonly Share[],
	places: readonly Share[],
): Share[] {
	const known = new Map(quantities.map(({ pair, quantity }) => [pairs[pair]?.need.id, quantity]))
	return places.map(({ pair }) => ({ pair, quantity: known.get(pairs[pair]?.need.id) ?? 0 }))
}
