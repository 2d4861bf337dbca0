import { type Step, sharesIn } from './model.ts'
import type { Pair } from './pairs.ts'
import type { Share } from './rows.ts'
import { lpText, type Solver, variablesOf } from './solver.ts'
import type { AllocationStep } from './worth.ts'

/** Why a part was allocated by the greedy method. */
const greedyReasons = ['lost', 'infeasible', 'time', 'better'] as const
export type GreedyReason = (typeof greedyReasons)[number]

// With this many pairs, the last steps may stop near the optimum: the same gap gives the same result on each run, a
// time limit does not.
const MANY = 400
const CLOSE = 0.01
// Share of the remaining time of a part that each step may use.
const shareOfTime: Record<AllocationStep, number> = { served: 0.4, ties: 0.4, quantity: 0.9, fit: 1 }
// Seconds. Only whole units remain to be chosen, which takes milliseconds.
const SETTLED = 10

/** Returns the functions that run one step after the other within the time of the part and record the bound of each. */
export function askingFor(pairs: readonly Pair[], solver: Solver, seconds: number) {
	const bounds: Partial<Record<AllocationStep, number>> = {}
	let left = seconds

	async function put({ program, start }: Step, seconds: number, gap: number) {
		const names = variablesOf(program)
		const answer = await solver({ lp: lpText(program), names, start, seconds, gap }).catch(() => null)
		if (answer) left -= answer.seconds
		return answer
	}

	async function ask(name: AllocationStep, step: Step): Promise<Share[] | GreedyReason> {
		// If no need can be served, there is nothing to solve.
		if (step.program.binary.length === 0) {
			bounds[name] = 0
			return []
		}
		const limit = left * shareOfTime[name]
		if (limit <= 0) return 'time'
		const mayBeClose = pairs.length > MANY && (name === 'quantity' || name === 'fit')
		const answer = await put(step, limit, mayBeClose ? CLOSE : 0)
		if (!answer) return 'lost'
		if (answer.status === 'infeasible') return 'infeasible'
		if (!answer.values) return 'time'
		// All values are whole numbers, so a bound between two of them is rounded down.
		if (answer.bound !== null) bounds[name] = Math.floor(answer.bound + 1e-6 * Math.max(1, answer.bound))
		return sharesIn(pairs, step, answer.values)
	}

	/** Solves a step in which programmes are fixed, for whole units. */
	async function settle(step: Step): Promise<Share[] | 'lost'> {
		const answer = await put(step, SETTLED, 0)
		return answer?.values ? sharesIn(pairs, step, answer.values) : 'lost'
	}
	return { ask, settle, bounds }
}
export type Asking = ReturnType<typeof askingFor>

/**
 * Whether the solver failed, so that the part is allocated greedily. If only time ran out, the result found so far
 * counts.
 */
export const isLost = (found: Share[] | GreedyReason): found is 'lost' | 'infeasible' | 'better' =>
	typeof found === 'string' && found !== 'time'
