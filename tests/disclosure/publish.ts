import { composeRelease } from '#app/domain/releases/compose-release.ts'
import { blocksOf } from '#app/domain/releases/count/count-release.ts'
import type { FactLine } from '#app/domain/releases/count/fact.ts'
import type { View } from '#app/domain/releases/disclosure/cells.ts'
import { Unprotected } from '#app/domain/releases/disclosure/protect.ts'
import type { Solve } from '#app/domain/releases/disclosure/solve.ts'
import type { PublishedRelease } from './what-a-reader-knows.ts'

/** The facts of all needs as they were when a half-year was frozen. */
export type Frozen = { period: string; lines: readonly FactLine[] }

const keyOf = (table: string, dims: Record<string, string>) =>
	JSON.stringify([table, Object.entries(dims).sort()])

/** What production hands over of a release that is out already: the numbers that it shows, by the cell of their row. */
function viewOf({ period, numbers }: PublishedRelease): View {
	const blocks = blocksOf(period)
	const cells = new Map(
		blocks.flatMap(({ rows }) => rows.map(({ table, dims, cell }) => [keyOf(table, dims), cell])),
	)
	const shown = new Map<string, number>()
	for (const { table, dims, value } of numbers) {
		const cell = cells.get(keyOf(table, dims))
		if (cell && value !== null) shown.set(cell, value)
	}
	return {
		sums: blocks.flatMap(({ sums }) => sums),
		limits: blocks.flatMap(({ limits }) => limits),
		shown,
	}
}

/**
 * Composes the releases of half-years one after the other, as production does: each knows the earlier ones, and one in
 * which a number cannot be protected is not released. An earlier release is never made again, whatever is corrected.
 */
export async function publish(halves: readonly Frozen[], solve: Solve): Promise<PublishedRelease[]> {
	const released: PublishedRelease[] = []
	for (const { period, lines } of halves) {
		const composed = await composeRelease(lines, { period, earlier: released.map(viewOf), solve }).catch(
			(error: unknown) => {
				if (error instanceof Unprotected) return null
				throw error
			},
		)
		if (composed)
			released.push({
				period,
				numbers: composed.numbers.map(({ table, dims, measure, value }) => ({ table, dims, measure, value })),
			})
	}
	return released
}
