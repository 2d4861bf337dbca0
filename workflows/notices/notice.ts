import type { Milestone } from '#workflows/delivery/plan.ts'
import type { Facts } from '../facts.ts'
import type { TargetName } from '../targets.ts'

/** Why a person receives a notice, by the part they play: the last line of each e-mail says it. */
export type Reason =
	| 'donor'
	| 'drafter'
	| 'focalPoint'
	| 'mission'
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

/** What a notice may tell besides that something happened. Nothing that a person typed belongs here. */
export const factNames = [
	'need',
	'programme',
	'quantity',
	'questions',
	'officer',
	// When access was tried, with which browser and from which network address.
	'at',
	'browser',
	'network',
	// When each of several messages was written that go with one e-mail.
	'written',
] as const
export type FactName = (typeof factNames)[number]

/**
 * What notices are about, for the filters and preferences of their readers. `mandatory` is all that asks for action,
 * states a right, a duty, a decision, a receipt or a deadline, or concerns the own account and post: it goes
 * immediately and cannot be switched off (domain.md 3.4).
 */
export const noticeKinds = ['mandatory', 'progress', 'delivery', 'messages', 'seals'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export type OptionalKind = Exclude<NoticeKind, 'mandatory'>

/** All that is fixed about one notice. A row of its table; its words stand under `emails/words`. */
export type Notice = {
	reason: Reason
	facts?: readonly FactName[]
	/** `mandatory` where absent. */
	kind?: OptionalKind
	/**
	 * Of what UNODC receives: whether a State and a programme manager may know that it was sent, because their own step
	 * reached its reader or because it says who works on it. All else stays inside, as due diligence and approvals do.
	 */
	outside?: true
	/** Whether it can be about no request; without a reference it then names none. */
	withoutRequest?: true
	/** By when its reader should act: a target time, what is left of a clock that runs, or a day in the delivery plan. */
	dueBy?: { target: TargetName } | { milestone: Milestone } | 'clock'
	/**
	 * What it brings into the calendar of its reader: the first of these days of a delivery that is still to come, or the
	 * due date of the clock that has begun to run.
	 */
	calendar?: readonly Milestone[] | 'dueDate'
	/** It asks a second person to decide on what this one did: that person is not asked. */
	notTo?: keyof Pick<Facts, 'assessorId' | 'proposerId' | 'declinerId'>
}
