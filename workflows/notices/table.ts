import { namesOf } from '#workflows/names.ts'
import { accountNotices } from './account.ts'

import { equipmentNotices, trainingNotices } from './delivery.ts'
import { needNotices } from './need.ts'
import type { Notice } from './notice.ts'
import { requestNotices } from './request.ts'
import { workNotices } from './work.ts'

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
