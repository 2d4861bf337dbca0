import { namesOf } from '#workflows/names.ts'
import { equipmentNotices, trainingNotices } from './delivery.ts'
import { needNotices } from './need.ts'
import type { Notice } from './notice.ts'
import { requestNotices } from './request.ts'
import { workNotices } from './work.ts'

/** Notices about an account and its second factors. */
const accountNotices = {
	// accounts
	/** Goes to the owner who asked for a new password: the link works once, within an hour. */
	passwordLink: { reason: 'account', withoutRequest: true },
	/** Goes to the owner whose password was changed. */
	passwordChanged: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account after too many wrong passwords, at most once a day. */
	attemptsPaused: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the owner after a sign-in from an unknown browser. */
	newSignIn: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the new address of an account: the link works once, within a day. */
	addressLink: { reason: 'account', withoutRequest: true },
	/** Goes to an address that has an account when another account asks for that address. */
	addressTaken: { reason: 'account', withoutRequest: true },
	/** Goes to the present address of an account when a new address was requested. */
	addressAsked: { reason: 'account', withoutRequest: true },
	/** Goes to the former and to the new address of an account. */
	addressChanged: { reason: 'account', withoutRequest: true },
	// second factors
	/** Goes to the owner who set up a second factor for the first time. */
	factorEnrolled: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who replaced a second factor. */
	factorReplaced: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who removed a second factor that the post does not require. */
	factorRemoved: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who added a passkey. */
	passkeyAdded: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who removed a passkey. */
	passkeyRemoved: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who made new backup codes. */
	backupCodesRenewed: { reason: 'account', withoutRequest: true },
	/** Goes to the owner each time a pause begins after wrong one-time codes. */
	codesPaused: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the owner who has three backup codes left or fewer. */
	backupCodesLow: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account whose second factor is reported as lost. */
	recoveryAsked: { reason: 'account', withoutRequest: true },
	/** Goes to the officers who approve the removal of a second factor. */
	recoveryToApprove: { reason: 'work', withoutRequest: true },
	/** Goes to the owner of an account whose second factor two officers have removed. */
	recoveryDone: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account if the removal of the second factor was rejected. */
	recoveryRefused: { reason: 'account', withoutRequest: true },
} as const satisfies Record<string, Notice>

/** Notices about advisory support, and about any delivery. */
const deliveryNotices = {
	// advisory
	/** Asks the State to agree to the terms of the advisory work. */
	termsToAgree: { reason: 'participant', facts: ['need', 'programme'], outside: true, calendar: ['mission'] },
	/** Goes to the programme manager: the work may start. */
	termsAgreed: { reason: 'manager', facts: ['need', 'programme'], outside: true, calendar: ['mission'] },
	/** Asks the State for comments on a draft; the draft stays in the system. */
	draftShared: { reason: 'state', facts: ['need', 'programme'] },
	/** Goes to the programme manager; the comments stay in the system. */
	draftReturned: { reason: 'manager', facts: ['need', 'programme'], outside: true },
	/** Goes to the programme manager and the case officer when the State accepts the result. */
	finalAccepted: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	// any delivery
	/** Goes to the programme manager and the case officer when the State confirms the training. */
	receiptConfirmed: {
		reason: 'participant',
		facts: ['need', 'programme'],
		outside: true,
		calendar: ['followUp'],
	},
	/** Informs the State, and after a course the case officer, that the use of the result is followed up. */
	followUpStarted: {
		reason: 'participant',
		facts: ['need', 'programme'],
		kind: 'delivery',
		outside: true,
		calendar: ['adoption'],
	},
	/** Goes to both sides when a recorded entry is corrected, or a correction is proposed to the State. */
	recordsCorrected: { reason: 'participant', facts: ['need', 'programme', 'standing'], outside: true },
	/** Asks a second person of UNODC to agree to an amount above the reservation, and says what was answered. */
	spendingToApprove: { reason: 'participant', facts: ['need', 'programme'] },
	/** Goes to both sides when a delivery requires nothing more. */
	deliveryClosed: { reason: 'participant', facts: ['need', 'programme'], outside: true },
} as const satisfies Record<string, Notice>

/** Every notice with its fixed properties. */
const notices = {
	...requestNotices,
	...needNotices,
	...trainingNotices,
	...equipmentNotices,
	...deliveryNotices,
	...workNotices,
	...accountNotices,
}
export type NoticeName = keyof typeof notices
export const noticeNames = namesOf(notices)

/** The row of a notice. */
export const noticeOf = (name: NoticeName): Notice => notices[name]

/** Notices to UNODC that a State and a programme manager may see as sent. */
export const noticesKnownOutside = noticeNames.filter((name) => noticeOf(name).outside)
