import { afterAll } from 'vitest'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'

/** The solver of production, in a thread of the test file. */
export function useSolver() {
	const solver = openSolver()
	afterAll(solver.close)
	return solveBy(solver.ask)
}
