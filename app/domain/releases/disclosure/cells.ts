/** One number of a release, or one that follows from its numbers. */
export type Cell = {
	/** Unique among all releases. */
	id: string
	n: number
	/** How many States it is of, and what is of the one with most. */
	states: number
	largest: number
	/** `latent`: in no table; `headline`: shown unless it is itself too small; `margin`: hidden last. */
	rank: Rank
}
export type Rank = 'inner' | 'margin' | 'headline' | 'latent'

/** What everyone knows about the cells: a total is the sum of its parts, and some cells are part of others. */
export type Structure = {
	sums: readonly { total: string; parts: readonly string[] }[]
	/** The first cells add up to no more than the second. */
	limits: readonly { small: readonly string[]; large: readonly string[] }[]
}

/** Cells with their numbers: what is to be protected. */
export type Cube = Structure & { cells: readonly Cell[] }

/** What a reader has: the numbers shown, and that all others are whole numbers from 0. */
export type View = Structure & { shown: ReadonlyMap<string, number> }

/** The structure in one order, so that the order in which it was counted changes nothing. */
export function inOrder({ sums, limits }: Structure): Structure {
	const sorted = (ids: readonly string[]) => [...ids].sort()
	const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
	return {
		sums: sums.map(({ total, parts }) => ({ total, parts: sorted(parts) })).sort(byText),
		limits: limits.map(({ small, large }) => ({ small: sorted(small), large: sorted(large) })).sort(byText),
	}
}

/** What several releases tell together. */
export const together = (views: readonly View[]): View => ({
	sums: views.flatMap(({ sums }) => sums),
	limits: views.flatMap(({ limits }) => limits),
	shown: new Map(views.flatMap(({ shown }) => [...shown])),
})
