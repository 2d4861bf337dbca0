import type { Day } from '../../reference/reference-lists.ts'
import type { NeedFacts, ProgrammeFacts } from '../facts.ts'

/** Criteria of the fit score, in the order of the page. */
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

/** Whole numbers from 0; only their ratios matter. */
export type FitWeights = Record<FitCriterion, number>

/** The key of the setting that replaces these weights. */
export const fitSetting = 'matching.fit'

/** Default weights. */
export const defaultFitWeights: FitWeights = {
	theme: 30,
	quantity: 15,
	timing: 15,
	mode: 10,
	language: 10,
	institution: 10,
	closeness: 10,
}

/** From 0 to 4; each has a written definition. `null` stands for "not known". */
export type Points = 0 | 1 | 2 | 3 | 4
export type Rate = (need: NeedFacts, programme: ProgrammeFacts, today: Day) => Points | null

/** Unknown facts count as the middle value, so that missing data is no disadvantage. */
export const MIDDLE: Points = 2

/** Points for a share: all, three quarters, half, less, none. Compares whole numbers, to avoid rounding. */
export function pointsOfShare(part: number, whole: number): Points {
	if (part >= whole) return 4
	if (part * 4 >= whole * 3) return 3
	if (part * 2 >= whole) return 2
	return part > 0 ? 1 : 0
}
