import type { ReleasedFact } from './facts.ts'

/**
 * Numbers that a sentence gives as the parts of a whole: `isWhole` where nothing is left of it, otherwise the parts
 * that are hidden are said to be left out. Made by `breakdown` alone.
 */
export type Breakdown = { whole: ReleasedFact; parts: readonly ReleasedFact[]; isWhole: boolean }

/**
 * The parts of a whole, of which those that are hidden are null. Null where nothing can be said of it: the whole is hidden
 * or 0, every part is, or they do not add up. All that is shown is then in the sentence, or the sentence is not.
 */
export function breakdown(
	whole: ReleasedFact | null,
	parts: readonly (ReleasedFact | null)[],
): Breakdown | null {
	const shown = parts.filter((part) => part !== null).filter(({ value }) => value > 0)
	if (!whole || whole.value === 0 || shown.length === 0) return null
	const sum = shown.reduce((all, { value }) => all + value, 0)
	const isWhole = !parts.includes(null)
	if (isWhole ? sum !== whole.value : sum > whole.value) return null
	return { whole, parts: shown, isWhole }
}

/** Whether two numbers that name the same thing are equal, as far as both are shown: a report must not contradict itself. */
export const agree = (one: ReleasedFact | null, other: ReleasedFact | null): boolean =>
	one === null || other === null || one.value === other.value

/** A part with its whole, such as women of the people trained; null where either is hidden or the part is the larger. */
export const partOf = (
	part: ReleasedFact | null,
	whole: ReleasedFact | null,
): { part: ReleasedFact; whole: ReleasedFact } | null =>
	part && whole && whole.value > 0 && part.value <= whole.value ? { part, whole } : null

/** How many numbers an enumeration has at most: more are better read in the table. */
const MOST_LISTED = 5
/** How many it may have where the last are equal, so that all of them are named. */
const MOST_EQUAL = 8

/**
 * The highest of numbers that are in order, the largest first. Numbers that are equal are all among them or none is:
 * a list that ended between them would say that the rest is lower. Empty where too many are equal to be named.
 */
export function highest(inOrder: readonly ReleasedFact[]): readonly ReleasedFact[] {
	const last = inOrder[MOST_LISTED - 1]
	if (!last || inOrder.length === MOST_LISTED) return inOrder
	const withEqual = inOrder.filter(({ value }) => value >= last.value)
	return withEqual.length <= MOST_EQUAL ? withEqual : inOrder.filter(({ value }) => value > last.value)
}

/** The largest of numbers that are in order; null where there is none, or others are as large. */
export function largest([first, second]: readonly ReleasedFact[]): ReleasedFact | null {
	return first && first.value !== second?.value ? first : null
}
