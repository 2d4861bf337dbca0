import type { Cell, Counted } from './cells.ts'

/** A number of needs below this is hidden, other than 0. */
const SMALLEST = 5
/** And one of fewer States, or of which one State has more than this share. */
export const FEWEST_STATES = 3
export const LARGEST_SHARE = { most: 3, of: 4 }
/** Medians and amounts of fewer needs are hidden. */
const FEWEST_MEASURED = 10
/** A reader must not know a hidden number better than within this range, of large ones within this share. */
const RANGE = 4
const RANGE_SHARE = 0.2

export type Reason = 'small' | 'few' | 'dominant'

type Weighed = Counted & Pick<Cell, 'left'>

/**
 * Why a number is hidden because of what it is, or because of what is left of it for those who know the rest; null if it
 * may be shown. What is protected is the State.
 */
export const reasonToHide = ({ left = [], ...whole }: Weighed): Reason | null =>
	[whole, ...left].map(reasonFor).find((reason) => reason !== null) ?? null

function reasonFor({ n, states, largest }: Counted): Reason | null {
	if (n === 0) return null
	if (n < SMALLEST) return 'small'
	if (states < FEWEST_STATES) return 'few'
	return isMost(largest, n) ? 'dominant' : null
}

/** What must stay unknown of a number: itself or what is left of it, and how much is known besides. */
const secretsOf = ({ left = [], ...whole }: Weighed) =>
	[whole, ...left]
		.filter((counted) => reasonFor(counted) !== null)
		.map(({ n }) => ({ n, known: whole.n - n }))

type Measured = { needs: number; states: number; amount: number; largest: number }

/** The same for a median or an amount, which is of so many needs; of a median, the amount is their number. */
export function reasonToHideMeasure({ needs, states, amount, largest }: Measured): Reason | null {
	if (needs === 0) return null
	if (needs < FEWEST_MEASURED) return 'small'
	if (states < FEWEST_STATES) return 'few'
	return isMost(largest, amount) ? 'dominant' : null
}

const isMost = (largest: number, all: number) => LARGEST_SHARE.of * largest > LARGEST_SHARE.most * all

/** Between the smallest and the largest number that a reader must hold possible. */
export const rangeFor = (n: number) => Math.max(RANGE, Math.ceil(n * RANGE_SHARE))

export type Range = { least: number; most: number }

/** The range that a number with a reason to be hidden needs. */
export const rangeNeeded = (weighed: Weighed) =>
	Math.max(0, ...secretsOf(weighed).map(({ n }) => rangeFor(n)))

/**
 * Whether the range that a reader can work out is wide enough, and includes zero or a number that is not small: of the
 * number, and of what is left of it.
 */
export const isWide = ({ least, most }: Range, weighed: Weighed) =>
	secretsOf(weighed).every(
		({ n, known }) => most - least >= rangeFor(n) && (least <= known || most - known >= SMALLEST),
	)
