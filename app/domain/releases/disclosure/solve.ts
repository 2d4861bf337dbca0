import { type LinearProgram, lpText, type Solver, variablesOf } from '#workflows/allocation/solver.ts'

/** The best values by name; of a continuous program also by how much the best rises with the bound of a variable. */
type Solution = ReadonlyMap<string, number> & { reduced?: ReadonlyMap<string, number> }

/** Returns null where there is no solution. Rejects if the time is not enough. */
export type Solve = (program: LinearProgram) => Promise<Solution | null>

type Ask = (question: Omit<Parameters<Solver>[0], 'start'>) => ReturnType<Solver>

/** One program is small: in this time (s) it is solved, or something is wrong and nothing may be released. */
const SECONDS = 60

/**
 * Solves programs to the optimum. Without an answer that is proven nothing is known, so that it rejects. Continuous programs
 * with the same rows, which differ in weights and bounds, are solved one from the other.
 */
export function solveBy(ask: Ask): Solve {
	const keys = new WeakMap<LinearProgram['rows'], number>()
	return async (program) => {
		const names = variablesOf(program)
		const isContinuous = program.whole.length + program.binary.length === 0
		const answer = await (isContinuous ? again(program, names) : ask({ ...questionOf(program), names }))
		const { status, values, reduced } = answer
		if (status === 'infeasible') return null
		if (status === 'stopped' || !values) throw new Error('The solver needed too long')
		const byName = (of: readonly number[]) => new Map(names.map((name, at) => [name, of[at] ?? 0]))
		return Object.assign(byName(values), reduced && { reduced: byName(reduced) })
	}

	async function again(program: LinearProgram, names: string[]) {
		const known = keys.get(program.rows)
		const key = known ?? nextKey()
		keys.set(program.rows, key)
		const weights = new Map(program.objective.map(([weight, name]) => [name, weight]))
		const kept = {
			key,
			costs: names.map((name) => weights.get(name) ?? 0),
			lower: names.map((name) => program.lower?.get(name) ?? 0),
			upper: names.map((name) => program.upper.get(name) ?? 0),
		}
		const question = { names, seconds: SECONDS, gap: 0, kept }
		const answer = known === undefined ? null : await ask({ ...question, lp: '' })
		return answer && !answer.isGone ? answer : ask({ ...question, lp: lpText(program) })
	}
}

const questionOf = (program: LinearProgram) => ({ lp: lpText(program), seconds: SECONDS, gap: 0 })

/** Unique among all that use one solver. */
let last = 0
function nextKey() {
	last += 1
	return last
}

/** Whole numbers, and not the nearly whole ones of a solver. */
export const rounded = (value: number) => Math.round(value)
/** A solver answers within this distance of the truth. */
export const NEARLY = 1e-6
