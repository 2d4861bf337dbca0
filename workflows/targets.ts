import { dutyStation } from './calendars/duty-station.ts'
import { dueDate } from './clock/due-date.ts'
import type { NoticeName } from './notices.ts'

export type Target = {
	amount: number
	unit: 'days' | 'workingDays'
	/** Why this long. */
	source: string
}

/** How long each step may take unless the operator sets otherwise. None of them is law: the mandate sets no deadline. */
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
} as const satisfies Record<string, Target>

/** Days before a clarification is due on which the State is reminded. */
export const clarificationReminders = [7, 1] as const

/** By when the reader of a message should act, where there is such a day. */
export const noticeTargets: Partial<Record<NoticeName, Target>> = {
	requestReceived: targets.acknowledgement,
	requestToAcknowledge: targets.acknowledgement,
	requestAcknowledged: targets.screening,
	requestAssigned: targets.screening,
	clarificationRequested: targets.clarificationReply,
	offerToAnswer: targets.managerAnswer,
	offerMade: targets.stateConfirms,
	closureRequested: targets.closure,
}

const DAY = 24 * 60 * 60 * 1000

/** When something is due that started at `from`. Only the office works to targets in working days, so they are its own. */
export function dueAfter(from: Date, { amount, unit }: Target): Date {
	return unit === 'workingDays' ? dueDate(from, amount, dutyStation) : new Date(from.getTime() + amount * DAY)
}
