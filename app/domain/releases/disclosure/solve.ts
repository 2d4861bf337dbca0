import { type LinearProgram, lpText, type Solver, variablesOf } from '#workflows/allocation/solver.ts'

/** Returns the best values by name, or null where there is no solution. Rejects if the time is not enough. */
export type Solve = (program: LinearProgram) => Promise<ReadonlyMap<string, number> | null>

type Ask = (question: Omit<Parameters<Solver>[0], 'start'>) => ReturnType<Solver>

/** One program is small: in this time (s) it is solved, or something is wrong and nothing may be released. */
const SECONDS = 60

/** Solves programs to the optimum. Without an answer that is proven nothing is known, so that it rejects. */
export const solveBy =
	(ask: Ask): Solve =>
	async (program) => {
		const names = variablesOf(program)
		const { status, values } = await ask({ lp: lpText(program), names, seconds: SECONDS, gap: 0 })
		if (status === 'infeasible') return null
		if (status === 'stopped' || !values) throw new Error('The solver needed too long')
		return new Map(names.map((name, at) => [name, values[at] ?? 0]))
	}

/** Whole numbers, and not the nearly whole ones of a solver. */
export const rounded = (value: number) => Math.round(value)
