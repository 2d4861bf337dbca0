import { dutyStation } from './calendars/duty-station.ts'
import { type Calendar, dueDate } from './clock/calendar.ts'

export type Target = {
	amount: number
	unit: 'days' | 'workingDays'
	/** The source of this target. */
	source: string
}

/** Default target times, which the operator can change. None is law: the mandate sets no deadline. */
export const targets = {
	acknowledgement: {
		amount: 5,
		unit: 'workingDays',
		source: 'Acknowledgement by a person, apart from the automatic receipt, as the 1540 Committee does it',
	},
	screening: { amount: 10, unit: 'workingDays', source: 'Completeness and authenticity only' },
	clarificationReply: { amount: 30, unit: 'days', source: 'A round trip between capital and mission' },
	clarificationClosed: {
		amount: 44,
		unit: 'days',
		source: 'Fourteen days of grace after the day of the reply, before the request rests',
	},
	dormantClose: {
		amount: 365,
		unit: 'days',
		source: 'Twelve months in which a resting request can be resumed',
	},
	reviewDecision: { amount: 30, unit: 'days', source: 'Two officers look at every need' },
	managerAnswer: { amount: 10, unit: 'workingDays', source: 'An offer must not block a need' },
	stateConfirms: { amount: 30, unit: 'days', source: 'A round trip between capital and mission' },
	reservation: {
		amount: 45,
		unit: 'days',
		source: 'Longer than the confirmation, short enough to free the room',
	},
	closure: { amount: 30, unit: 'days', source: 'A round trip between capital and mission' },
	urgentReviewDecision: {
		amount: 5,
		unit: 'workingDays',
		source: 'A request with a need within three months',
	},
	searchReport: { amount: 60, unit: 'days', source: 'No State waits for a programme without hearing of it' },
	searchReportAgain: { amount: 90, unit: 'days', source: 'As before, once the first report has been given' },
	holdReview: { amount: 90, unit: 'days', source: 'What is on hold is asked about: is it still needed?' },
	partnerReport: { amount: 60, unit: 'days', source: 'A referral must not be the end of a need' },
	startAfterConfirmation: {
		amount: 182,
		unit: 'days',
		source: 'Six months, as the Trade Facilitation Agreement Facility gives',
	},
	shortCourse: { amount: 90, unit: 'days', source: 'Two to three months, as TAIEX takes for a short course' },
	equipmentDelivery: { amount: 180, unit: 'days', source: 'International tender and shipping' },
	customs: { amount: 14, unit: 'days', source: 'Storage is charged for soon after' },
	dueDiligenceValid: {
		amount: 365,
		unit: 'days',
		source: 'A clearance is looked at again after twelve months',
	},
	nominationsDue: { amount: 30, unit: 'days', source: 'Before the course: time to examine who is nominated' },
	seatsReleased: { amount: 14, unit: 'days', source: 'Before the course: time for others to travel' },
	checkSixMonths: {
		amount: 182,
		unit: 'days',
		source: 'Whether equipment is used, six months after handover',
	},
	checkTwelveMonths: {
		amount: 365,
		unit: 'days',
		source: 'Whether equipment still works, after twelve months',
	},
	followUpSixMonths: {
		amount: 182,
		unit: 'days',
		source: 'What learners apply, six months after the course',
	},
	reopening: {
		amount: 365,
		unit: 'days',
		source: 'Twelve months in which what was closed can be opened again',
	},
	reconsideration: { amount: 30, unit: 'days', source: 'Time to ask that another officer look at a refusal' },
	figuresReleased: {
		amount: 14,
		unit: 'days',
		source: 'What was done in the half-year has been entered by then',
	},
} as const satisfies Record<string, Target>

export type TargetName = keyof typeof targets
/** The target of each name, default or as set by the operator. */
export type Targets = Readonly<Record<TargetName, Target>>

/** Days before a clarification is due on which the State is reminded. */
export const clarificationReminders = [7, 1] as const

/** Targets of a State: in working days these follow its own calendar, all others that of UNODC. */
export const targetsOfState: ReadonlySet<TargetName> = new Set([
	...(['clarificationReply', 'clarificationClosed', 'stateConfirms', 'closure'] as const),
	...(['nominationsDue', 'reconsideration', 'reopening'] as const),
])

/** Returns the targets of a request: urgent ones are decided earlier. */
export const targetsOf = (all: Targets, urgent: boolean): Targets =>
	urgent ? { ...all, reviewDecision: all.urgentReviewDecision } : all

const DAY = 24 * 60 * 60 * 1000

/** Returns the due date of a target that started at `from`, in working days of a calendar or in days. */
export const dueAfter = (from: Date, { amount, unit }: Target, calendar: Calendar = dutyStation): Date =>
	unit === 'workingDays' ? dueDate(from, amount, calendar) : new Date(from.getTime() + amount * DAY)
