import * as z from 'zod'
import { count } from '#workflows/fields.ts'
import { type Target, type TargetName, targets } from '#workflows/targets.ts'

const units = ['days', 'workingDays'] as const satisfies readonly Target['unit'][]

/** The targets in the order of the life of a request. */
export const targetGroups = {
	request: [
		...([
			'acknowledgement',
			'screening',
			'clarificationReply',
			'clarificationClosed',
			'dormantClose',
		] as const),
		...(['reviewDecision', 'urgentReviewDecision', 'dueDiligenceValid', 'closure', 'reopening'] as const),
		'reconsideration',
	],
	need: [
		...(['searchReport', 'searchReportAgain', 'managerAnswer', 'stateConfirms', 'reservation'] as const),
		...(['holdReview', 'partnerReport', 'startAfterConfirmation'] as const),
	],
	delivery: [
		...([
			'shortCourse',
			'nominationsDue',
			'seatsReleased',
			'followUpSixMonths',
			'equipmentDelivery',
		] as const),
		...(['customs', 'checkSixMonths', 'checkTwelveMonths'] as const),
	],
} as const satisfies Record<string, readonly TargetName[]>

const names = Object.keys(targets) as [TargetName, ...TargetName[]]
// They are counted back from a day, and back only in days.
const inDaysOnly: ReadonlySet<TargetName> = new Set(['nominationsDue', 'seatsReleased'] as const)

/** The units in which a target can be set. */
export const unitsOf = (name: TargetName): readonly Target['unit'][] =>
	inDaysOnly.has(name) ? ['days'] : units

/** How long something may take from now on, or that it is again as the product ships it. */
export const targetChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('reset'), name: z.enum(names) }),
	z
		.object({
			type: z.literal('save'),
			name: z.enum(names),
			amount: count(1, 730),
			unit: z.enum(units, { error: 'badCode' }),
		})
		.refine(({ name, unit }) => unitsOf(name).includes(unit), { path: ['unit'], error: 'badCode' }),
])
