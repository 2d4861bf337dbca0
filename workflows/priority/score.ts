import { MIDDLE, type Points } from '../matching/fit/weights.ts'
import { shareOut } from '../matching/shares.ts'
import { type PriorityCriterion, type PriorityWeights, priorityCriteria } from './criteria.ts'

/** The points that an officer gave each criterion; `null` stands for "not known". */
export type GivenPoints = Record<PriorityCriterion, Points | null>

/** One criterion of a score. `share` is what it adds to the total, in hundredths of a point of 100. */
export type PriorityPart = {
	criterion: PriorityCriterion
	weight: number
	points: Points
	/** Nothing was known, so the points are the middle value. */
	missing: boolean
	share: number
}

/** From this many criteria without points, the State is offered help with its data. */
export const MUCH_MISSING = 3

const MOST = 4

/** Returns the score of one officer for one need, in hundredths of a point of 100: the sum of the shares. */
export function priorityScore(given: GivenPoints, weights: PriorityWeights) {
	const parts = priorityCriteria.map((criterion): PriorityPart => {
		const points = given[criterion]
		const weight = weights[criterion]
		return { criterion, weight, points: points ?? MIDDLE, missing: points === null, share: 0 }
	})
	const sum = parts.reduce((all, { weight }) => all + weight, 0)
	return { total: sum === 0 ? 0 : shareOut(parts, sum * MOST), parts }
}

/** Returns the points for the rank that the State gave the need in its request: the first has all. */
export function pointsOfRank(rank: number, of: number): Points {
	if (rank <= 1 || of <= 1) return 4
	if (rank >= of) return 0
	const before = (rank - 1) / (of - 1)
	if (before <= 1 / 3) return 3
	return before <= 2 / 3 ? 2 : 1
}

/** Progress of a scoring round; the priority is in hundredths of a point of 100. */
export type Settlement =
	| { state: 'waiting'; missing: number }
	| { state: 'third' }
	| { state: 'settled'; priority: number }

const WITHOUT_THIRD = 2
const WITH_THIRD = 3
const HUNDREDTHS = 100

/**
 * Returns the result of the totals of a round, in hundredths. Two officers within the gap (in points of 100) settle it
 * with their mean; otherwise a third one scores and the mean of all three counts, so that no score is ignored. A mean
 * is rounded to the hundredth.
 */
export function settlePriority(totals: readonly number[], gap: number): Settlement {
	if (totals.length < WITHOUT_THIRD) return { state: 'waiting', missing: WITHOUT_THIRD - totals.length }
	if (totals.length < WITH_THIRD && Math.max(...totals) - Math.min(...totals) > gap * HUNDREDTHS)
		return { state: 'third' }
	return { state: 'settled', priority: meanOf(totals) }
}

const meanOf = (totals: readonly number[]) =>
	Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length)
