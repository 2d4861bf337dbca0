import type { Day, NeedFacts, ProgrammeFacts } from '../facts.ts'
import { shareOut } from '../shares.ts'
import { closeness, institution } from './place.ts'
import { MIDDLE, type Points, type Rate } from './points.ts'
import { quantity, timing } from './room.ts'
import { language, mode, theme } from './subject.ts'
import { type FitCriterion, type FitWeights, fitCriteria } from './weights.ts'

/** One criterion of a score. `share` is what it adds to the total, in hundredths of a point of 100. */
export type FitPart = {
	criterion: FitCriterion
	weight: number
	points: Points
	/** Nothing was known, so that the points are those of the middle. */
	missing: boolean
	share: number
}

/** How well a programme suits a need, from 0 to 10 000 hundredths, and what it is made of. */
export type Fit = { total: number; parts: FitPart[] }

const MOST = 4

const rates: Record<FitCriterion, Rate> = { theme, quantity, timing, mode, language, institution, closeness }

/** Scores one programme for one need. The total is the sum of the shares, to the hundredth. */
export function fitOf(need: NeedFacts, programme: ProgrammeFacts, today: Day, weights: FitWeights): Fit {
	let sum = 0
	const parts = fitCriteria.map((criterion): FitPart => {
		const rated = rates[criterion](need, programme, today)
		const weight = weights[criterion]
		sum += weight
		return { criterion, weight, points: rated ?? MIDDLE, missing: rated === null, share: 0 }
	})
	if (sum === 0) return { total: 0, parts }
	return { total: shareOut(parts, sum * MOST), parts }
}
