import { type View, viewShowing } from '../disclosure/cells.ts'
import { blocksOf } from './count-release.ts'
import type { PublishedStates } from './published-states.ts'

/** A number of a release that is out; null where it is hidden. */
type ReleasedNumber = { table: string; dims: Record<string, string>; value: number | null }

/** What readers have of a half-year by the numbers of its release: these, and how its tables depend on each other. */
export function viewOfReleased(
	period: string,
	numbers: readonly ReleasedNumber[],
	states: PublishedStates,
): View {
	const blocks = blocksOf(period, states)
	const cells = new Map(
		blocks.flatMap(({ rows }) => rows.map(({ table, dims, cell }) => [keyOf(table, dims), cell])),
	)
	const shown = new Map<string, number>()
	for (const { table, dims, value } of numbers) {
		const cell = cells.get(keyOf(table, dims))
		if (cell && value !== null) shown.set(cell, value)
	}
	const structure = {
		sums: blocks.flatMap(({ sums }) => sums),
		limits: blocks.flatMap(({ limits }) => limits),
	}
	return viewShowing(structure, shown)
}

const keyOf = (table: string, dims: Record<string, string>) =>
	JSON.stringify([table, Object.entries(dims).sort(([one], [other]) => (one < other ? -1 : 1))])
