import type { Day, NeedFacts, ProgrammeFacts } from '../facts.ts'

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
