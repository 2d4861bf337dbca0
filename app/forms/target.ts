import * as z from 'zod'
import { count } from '#workflows/fields.ts'
import { MOST_DAYS_AFTER } from '#workflows/releases/release.ts'
import { type Target, type TargetName, targets } from '#workflows/targets.ts'

const units = ['days', 'workingDays'] as const satisfies readonly Target['unit'][]

/** Targets in the order of the lifecycle of a request. */
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
	figures: ['figuresReleased'],
} as const satisfies Record<string, readonly TargetName[]>

const names = Object.keys(targets) as [TargetName, ...TargetName[]]
// Two are counted back from a day, which is possible only in days; releases follow no calendar of working days.
const inDaysOnly: ReadonlySet<TargetName> = new Set([
	'nominationsDue',
	'seatsReleased',
	'figuresReleased',
] as const)

/** The possible units of a target. */
export const unitsOf = (name: TargetName): readonly Target['unit'][] =>
	inDaysOnly.has(name) ? ['days'] : units

/** Sets a target time, or restores its default. */
export const targetChange = z.discriminatedUnion('type', [
	z.object({ type: z.literal('reset'), name: z.enum(names) }),
	z
		.object({
			type: z.literal('save'),
			name: z.enum(names),
			amount: count(1, 730),
			unit: z.enum(units, { error: 'badCode' }),
		})
		.refine(({ name, unit }) => unitsOf(name).includes(unit), { path: ['unit'], error: 'badCode' })
		.refine(({ name, amount }) => name !== 'figuresReleased' || amount <= MOST_DAYS_AFTER, {
			path: ['amount'],
			error: 'tooLarge',
		}),
])
