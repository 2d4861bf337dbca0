/** A number, how many States it is of, and what is of the one with most. */
export type Counted = { n: number; states: number; largest: number }

/** One number of a release, or one that follows from its numbers. */
export type Cell = Counted & {
	/** Unique among all releases. */
	id: string
	/** What is left of it for readers of different lists, who see some of it need by need there and subtract that. */
	left?: readonly Counted[]
	/** `latent`: in no table; `headline`: shown unless it is itself too small; `margin`: hidden last. */
	rank: Rank
	/** Whether everyone knows of it where it is 0, so that hiding it would hide nothing. */
	isCertain?: boolean
}
export type Rank = 'inner' | 'margin' | 'headline' | 'latent'

/**
 * What readers lose by a hidden number of this rank, for each unit of it: a cell of a crossed table is one of many, and the
 * total of a row is read by most. A headline is hidden when nothing else helps.
 */
const price: Record<Rank, number> = { inner: 1, margin: 20, headline: 10_000, latent: 0 }
/** A larger number costs no more: no cell is worth a hundred others. */
const DEAREST = 100

/** What it costs to hide a number so that another one stays unknown. */
export const costOf = ({ rank, n }: Pick<Cell, 'rank' | 'n'>) => price[rank] * (1 + Math.min(n, DEAREST))

/**
 * The first cells, so many `times`, add up to no more than the second, so many times; or to so many `less`. All of these are
 * whole numbers: a solver can take a fraction for a contradiction.
 * `where`: known only if this number is shown and not 0, as such a number is of several States, and of none alone.
 */
export type Limit = {
	small: readonly string[]
	large: readonly string[]
	times?: { small?: number; large?: number }
	less?: number
	where?: string
}

/** What everyone knows about the cells: a total is the sum of its parts, and some cells are part of others. */
export type Structure = {
	sums: readonly { total: string; parts: readonly string[] }[]
	limits: readonly Limit[]
	/** What is in a cell at least, as readers see it elsewhere: need by need, where a State has agreed to that. */
	least?: ReadonlyMap<string, number>
}

/** Cells with their numbers: what is to be protected. */
export type Cube = Structure & { cells: readonly Cell[] }

/** What a reader has: the numbers shown, and that all others are whole numbers from 0. */
export type View = Structure & { shown: ReadonlyMap<string, number> }

/** The structure in one order, so that the order in which it was counted changes nothing. */
export function inOrder({ sums, limits, least = new Map() }: Structure): Required<Structure> {
	const sorted = (ids: readonly string[]) => [...ids].sort()
	const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
	return {
		sums: sums.map(({ total, parts }) => ({ total, parts: sorted(parts) })).sort(byText),
		limits: limits
			.map((limit) => ({ ...limit, small: sorted(limit.small), large: sorted(limit.large) }))
			.sort(byText),
		least,
	}
}

/** What a reader has of these cells where these numbers are shown. */
export const viewShowing = (
	{ sums, limits, least }: Structure,
	shown: ReadonlyMap<string, number>,
): View => ({
	sums,
	limits: limits.filter(({ where }) => where === undefined || (shown.get(where) ?? 0) > 0),
	...(least && { least }),
	shown,
})

/** What several releases tell together. */
export const together = (views: readonly View[]): Required<View> => ({
	sums: views.flatMap(({ sums }) => sums),
	limits: views.flatMap(({ limits }) => limits),
	shown: new Map(views.flatMap(({ shown }) => [...shown])),
	least: new Map(views.flatMap(({ least }) => [...(least ?? [])])),
})
