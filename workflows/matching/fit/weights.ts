import type { Day, NeedFacts, ProgrammeFacts } from '../facts.ts'

/** What makes one programme suit a need better than another, in the order in which a page shows it. */
export const fitCriteria = [
	'theme',
	'quantity',
	'timing',
	'mode',
	'language',
	'institution',
	'closeness',
] as const
export type FitCriterion = (typeof fitCriteria)[number]

/** Whole numbers from 0; only their shares matter. */
export type FitWeights = Record<FitCriterion, number>

/** The key of the setting that holds other weights than these. */
export const fitSetting = 'matching.fit'

/** As the product ships them. */
export const defaultFitWeights: FitWeights = {
	theme: 30,
	quantity: 15,
	timing: 15,
	mode: 10,
	language: 10,
	institution: 10,
	closeness: 10,
}

/** From 0 to 4; each has its written anchor. `null` stands for "not known". */
export type Points = 0 | 1 | 2 | 3 | 4
export type Rate = (need: NeedFacts, programme: ProgrammeFacts, today: Day) => Points | null

/** What is not known counts as the middle, so that poor data punishes nobody. */
export const MIDDLE: Points = 2

/** A share of a whole: all of it, three quarters, half, less, nothing. Compared in whole numbers, so that nothing is rounded. */
export function pointsOfShare(part: number, whole: number): Points {
	if (part >= whole) return 4
	if (part * 4 >= whole * 3) return 3
	if (part * 2 >= whole) return 2
	return part > 0 ? 1 : 0
}
