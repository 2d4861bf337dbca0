import { composeRelease } from '#app/domain/releases/compose-release.ts'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { tablesOf } from '#app/domain/releases/get-release.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { sampleFacts } from '#prisma/seed/sample-facts.ts'
import { boundsOf } from '#workflows/figures/periods.ts'

const PERIOD = '2026-H1'

/** A release of the invented needs of a half-year, protected as in production; `times` has so many of each need. */
export async function reportRelease({ times = 1, needs = Number.POSITIVE_INFINITY } = {}) {
	const facts = sampleFacts(PERIOD)
		.slice(0, needs)
		.flatMap((fact) =>
			Array.from({ length: times }, (_, at) => ({ ...fact, need_id: `${fact.need_id}-${at}` })),
		)
	const { ask, close } = openSolver()
	const { numbers } = await composeRelease(facts, {
		period: PERIOD,
		earlier: [],
		solve: solveBy(ask),
	}).finally(close)
	return {
		number: PERIOD,
		asAt: new Date(boundsOf(PERIOD)?.to ?? 0),
		sha256: 'a'.repeat(64),
		needs: facts.length,
		tables: tablesOf(numbers.map(({ table, dims, measure, value }) => [table, dims, measure, value])),
	}
}
export type ReportRelease = Awaited<ReturnType<typeof reportRelease>>
