import type { Milestone } from '#workflows/delivery/milestones.ts'
import type { Facts } from '../facts.ts'
import type { TargetName } from '../targets.ts'

/** Why a person receives a notice, by the person's part in the request: the last line of each e-mail. */
export type Reason =
	| 'donor'
	| 'drafter'
	| 'focalPoint'
	| 'mission'
	| 'partner'
	| 'state'
	| 'triage'
	| 'officer'
	| 'formerOfficer'
	| 'approver'
	| 'dueDiligence'
	| 'manager'
	| 'participant'
	| 'work'
	| 'summary'
	| 'account'
	| 'keeper'
	| 'invited'

/**
 * Facts that a notice may contain. Of what was typed into a request only its title is one of them, and only for people
 * of its State.
 */
export const factNames = [
	'title',
	// The State that asks others for a joint need, that answers, or that has no account.
	'state',
	'need',
	// Of an accepted need that a programme may serve: its kind, its theme and the programme.
	'mayServe',
	'programme',
	'quantity',
	// Of several lines of equipment: the total of each category, in words.
	'lines',
	// Days and seats of a course.
	'startsOn',
	'endsOn',
	'seats',
	'questions',
	// Numbers of needs by the decision on them.
	'accepted',
	'declined',
	'referred',
	'onHold',
	'decision',
	// What became of a correction, or of the part of a State in a joint need.
	'standing',
	'officer',
	// Whether a delivered need, or a whole request, was met: codes that UNODC and the State both see.
	'outcome',
	'closure',
	// Time, browser and network address of an access attempt.
	'at',
	'browser',
	'network',
	// Times of several messages that one e-mail reports.
	'written',
	// Earlier steps that one e-mail reports as well.
	'earlier',
] as const
export type FactName = (typeof factNames)[number]

/** What became of a correction, and of the part of another State in a joint need. */
export const standings = [
	'awaiting',
	'counted',
	'refused',
	'withdrawn',
	'accepted',
	'declined',
	'left',
] as const

/**
 * What notices are about, for the filters and settings of their readers. `mandatory` covers every notice that asks for
 * action, states a right, a duty, a decision, a receipt or a deadline, or concerns the reader's own account and post:
 * it cannot be switched off, and is sent immediately if it starts a clock (domain.md 3.4).
 */
export const noticeKinds = [
	'mandatory',
	'progress',
	'delivery',
	'messages',
	'seals',
	'jobs',
	'views',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
export type OptionalKind = Exclude<NoticeKind, 'mandatory'>

/** The fixed properties of one notice, a row of its table; its words are in `emails/messages`. */
export type Notice = {
	reason: Reason
	facts?: readonly FactName[]
	/** Default: `mandatory`. */
	kind?: OptionalKind
	/**
	 * For notices to UNODC: whether a State and a programme manager may see that it was sent, since their own step
	 * caused it or since it names who works on it. All others are internal, such as those on due diligence and
	 * approvals.
	 */
	outside?: true
	/** Whether it can be sent without a request; it then contains no reference. */
	withoutRequest?: true
	/** Whether it goes to the person who took the step as well, since it carries a document of its own. */
	receipt?: true
	/** When its reader should act: a target time, the rest of a running clock, or a day in the delivery plan. */
	dueBy?: { target: TargetName } | { milestone: Milestone } | 'clock'
	/**
	 * The calendar entry for its reader: the first of these delivery milestones that is still to come, or the due date
	 * of the clock that has started.
	 */
	calendar?: readonly Milestone[] | 'dueDate'
	/** The person whose decision it asks a second person to approve; that person does not receive it. */
	notTo?: keyof Pick<Facts, 'assessorId' | 'proposerId' | 'declinerId'>
}
