import type { FaultField } from '#workflows/iati/build.ts'
import { organizationTypes } from '#workflows/iati/publisher.ts'
import { isOneOf } from '#workflows/names.ts'
import type { Activity, Publisher } from '../activity.ts'

// The codes that this product writes, of the code lists of IATI 2.03 by their names; taken over on 29 November 2026.
const codeLists = {
	ActivityStatus: ['1', '2', '3', '4', '5', '6'],
	ActivityDateType: ['1', '2', '3', '4'],
	AidType: ['C01', 'D02'],
	OrganisationRole: ['1', '2', '3', '4'],
	OrganisationType: organizationTypes,
	PolicyMarker: ['1'],
	PolicySignificance: ['0', '1', '2', '3', '4'],
	RelatedActivityType: ['1', '2', '3', '4', '5'],
	Sector: ['15190'],
	TransactionType: ['4', '11'],
	'UNSDG-Targets': ['10.7', '16.2', '16.a', '17.9', '5.2'],
} satisfies Record<string, readonly string[]>

type CodeList = keyof typeof codeLists

/** Whether a code is in one of these lists. */
const isCode = (list: CodeList, code: string) => isOneOf(codeLists[list], code)

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

/** Whether every code is in one of IATI's lists. */
export const inList = (list: CodeList, codes: readonly string[]) => codes.every((code) => isCode(list, code))

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
