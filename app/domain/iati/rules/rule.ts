import type { FaultField } from '#workflows/iati/build.ts'
import type { Activity, Publisher } from '../activity.ts'

/** What an activity lacks: the number of the rule in IATI's list of data quality rules, and the field. */
export type Fault = { rule: string; field: FaultField; programmeId: string; activityId: string }

/** What a rule may look at beside the activity itself. */
export type Surroundings = {
	publisher: Publisher
	/** The moment of the build, as text of ISO 8601 that days can be compared with. */
	now: string
	/** How often each identifier occurs in the file. */
	identifiers: ReadonlyMap<string, number>
}

/** True where the activity keeps the rule. */
export type Rule = {
	rule: string
	field: FaultField
	keeps: (activity: Activity, surroundings: Surroundings) => boolean
}

// As IATI's own validator allows.
const SUM_MARGIN = 0.0101
type Shared = { percentage?: number }
const given = (parts: readonly Shared[]) => parts.flatMap(({ percentage }) => percentage ?? [])

/** Whether each of several parts has a percentage. */
export const allShared = (parts: readonly Shared[]) =>
	parts.length <= 1 || given(parts).length === parts.length

/** Whether the percentages of several parts add up to 100, where there are any. */
export function sharesAdd(parts: readonly Shared[]): boolean {
	const shares = given(parts)
	const sum = shares.reduce((all, share) => all + share, 0)
	return parts.length <= 1 || shares.length === 0 || Math.abs(sum - 100) <= SUM_MARGIN
}

/** Whether a single part has no percentage or 100. */
export const wholeAlone = (parts: readonly Shared[]) =>
	parts.length !== 1 || given(parts).every((share) => share === 100)

/** Whether no percentage is below 0 or above 100. */
export const sharesInRange = (parts: readonly Shared[]) =>
	given(parts).every((share) => share >= 0 && share <= 100)

/** Whether an identifier neither begins nor ends with a blank. */
export const isTrimmed = (text: string) => text === text.trim()
/** Whether an identifier has none of the characters that IATI forbids. */
export const isAllowed = (text: string) => !/[/&|?]/.test(text)
