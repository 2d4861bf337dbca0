import { composeRelease } from '#app/domain/releases/compose-release.ts'
import type { FactLine } from '#app/domain/releases/count/fact.ts'
import { viewOfReleased } from '#app/domain/releases/count/released-view.ts'
import { Unprotected } from '#app/domain/releases/disclosure/protect.ts'
import type { Solve } from '#app/domain/releases/disclosure/solve.ts'
import { statesOfSamples } from '#tests/support/releases/states-of-samples.ts'
import { elsewhereOf } from './listed-elsewhere.ts'
import type { PublishedRelease } from './what-a-reader-knows.ts'

/** The facts of all needs as they were when a half-year was frozen. */
export type Frozen = { period: string; lines: readonly FactLine[] }

/**
 * Composes the releases of half-years one after the other, as production does: each knows the earlier ones, and one in
 * which a number cannot be protected is not released. An earlier release is never made again, whatever is corrected.
 */
export async function publish(halves: readonly Frozen[], solve: Solve): Promise<PublishedRelease[]> {
	const released: PublishedRelease[] = []
	for (const { period, lines } of halves) {
		const earlier = released.map((release) =>
			viewOfReleased(release.period, release.numbers, statesOfSamples),
		)
		const composed = await composeRelease(lines, { period, states: statesOfSamples, earlier, solve }).catch(
			(error: unknown) => {
				if (error instanceof Unprotected) return null
				throw error
			},
		)
		if (composed)
			released.push({
				period,
				elsewhere: elsewhereOf(lines, period),
				numbers: composed.numbers.map(({ table, dims, measure, value }) => ({ table, dims, measure, value })),
			})
	}
	return released
}
