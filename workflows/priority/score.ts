import { MIDDLE, type Points } from '../matching/fit/points.ts'
import { shareOut } from '../matching/shares.ts'
import { type PriorityCriterion, type PriorityWeights, priorityCriteria } from './criteria.ts'

/** What an officer gave each criterion; `null` stands for "not known". */
export type GivenPoints = Record<PriorityCriterion, Points | null>

/** One criterion of a score. `share` is what it adds to the total, in hundredths of a point of 100. */
export type PriorityPart = {
	criterion: PriorityCriterion
	weight: number
	points: Points
	/** Nothing was known, so that the points are those of the middle. */
	missing: boolean
	share: number
}

/** From this many criteria that nobody could judge, the State is offered help with its data. */
export const MUCH_MISSING = 3

const MOST = 4

/** Adds up what one officer thinks of one need, in hundredths of a point of 100. The total is the sum of the shares. */
export function priorityScore(given: GivenPoints, weights: PriorityWeights) {
	const parts = priorityCriteria.map((criterion): PriorityPart => {
		const points = given[criterion]
		const weight = weights[criterion]
		return { criterion, weight, points: points ?? MIDDLE, missing: points === null, share: 0 }
	})
	const sum = parts.reduce((all, { weight }) => all + weight, 0)
	return { total: sum === 0 ? 0 : shareOut(parts, sum * MOST), parts }
}
