import type { CategoryTotal } from '../equipment/need-lines.ts'

/** Where a price comes from, the best first. */
export const priceBases = ['actual', 'programme', 'standard'] as const
export type PriceBasis = (typeof priceBases)[number]

/**
 * What a need could cost, in whole United States dollars with support costs. `least`: at its minimum useful quantity.
 * `cases`: from how many deliveries or programmes, of the part with the fewest; null of a price list.
 */
export type NeedPrice = {
	low: number
	usd: number
	high: number
	least: number
	basis: PriceBasis
	cases: number | null
}

/** A line of equipment: null is not known yet. */
export type PipelineLine = CategoryTotal & { minimum: number | null }

/** An unmet need that donors may read of, as prices, groups and answers see it. */
export type PipelineNeed = {
	/** Its place in the run: it says nothing about when the need was submitted. */
	place: number
	kind: string
	taType: string | null
	theme: string | null
	region: string | null
	subregion: string | null
	stateIso3: string
	/** Whether donors may read whose it is. */
	isNamed: boolean
	/** Of a least developed or landlocked developing country, or a small island developing State. */
	inReserve: boolean
	/** From 0 to 100; null until it has been scored. */
	points: number | null
	quantity: number | null
	minimum: number | null
	/** Of equipment, instead of one quantity. */
	lines: readonly PipelineLine[]
	price: NeedPrice | null
}

/** The amounts for which answers are worked out with each run, in United States dollars. */
export const usualAmounts = [50_000, 100_000, 250_000, 500_000, 1_000_000] as const
export const LEAST_AMOUNT = 1_000
export const MOST_AMOUNT = 100_000_000

// A need without a score counts as the middle, as in matching and allocation.
const MIDDLE = 50
const TENTH = 10

/** Weight of a need among the most urgent: its points plus one, so that a need without points is better met than not. */
export const weightOf = ({ points }: Pick<PipelineNeed, 'points'>): number =>
	Math.round(((points ?? MIDDLE) + 1) * TENTH)
