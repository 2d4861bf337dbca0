import { type Step, sharesIn } from './model.ts'
import type { Pair } from './pairs.ts'
import type { Share } from './rows.ts'
import type { AllocationStep } from './settings.ts'
import { lpText, type Solver, variablesOf } from './solver.ts'

/** Why an allocation, or a part of it, was made by hand. */
const greedyReasons = ['lost', 'infeasible', 'time', 'better'] as const
export type GreedyReason = (typeof greedyReasons)[number]

// Of many pairs the last steps need not be the very best: an end by nearness comes out the same each time, one by time not.
const MANY = 400
const CLOSE = 0.01
// What the steps may take of the time of a part, each of what the ones before have left.
const shareOfTime: Record<AllocationStep, number> = { served: 0.4, ties: 0.4, quantity: 0.9, fit: 1 }
// Has no choice left but of whole units; it takes milliseconds.
const SETTLED = 10

/** Puts one step after the other to the solver, within the time of the part, and keeps what could be reached in each. */
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
		// Where nobody can be served there is nothing to ask.
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
		// What counts is whole, so a bound between two whole numbers is the lower of them.
		if (answer.bound !== null) bounds[name] = Math.floor(answer.bound + 1e-6 * Math.max(1, answer.bound))
		return sharesIn(pairs, step, answer.values)
	}

	/** A step without a choice of places, for whole units. */
	async function settle(step: Step): Promise<Share[] | 'lost'> {
		const answer = await put(step, SETTLED, 0)
		return answer?.values ? sharesIn(pairs, step, answer.values) : 'lost'
	}
	return { ask, settle, bounds }
}
export type Asking = ReturnType<typeof askingFor>

/** Whether the solver is gone or wrong, so that the part is made by hand; when time runs out, what there is counts. */
export const isLost = (found: Share[] | GreedyReason): found is 'lost' | 'infeasible' | 'better' =>
	typeof found === 'string' && found !== 'time'
