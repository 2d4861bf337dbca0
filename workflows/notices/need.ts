import type { Notice } from './notice.ts'

/** Notices about one need. */
export const needNotices = {
	/** Goes to the programme manager when a need is proposed to the programme. */
	offerToAnswer: {
		reason: 'manager',
		facts: ['need', 'programme', 'quantity', 'lines'],
		dueBy: { target: 'managerAnswer' },
		calendar: 'dueDate',
	},
	/** Goes to the case officer when the programme declines a need. */
	offerRefused: { reason: 'officer', facts: ['need', 'programme'] },
	/** Goes to the case officer and the programme manager when the time to reply is over. */
	offerUnanswered: { reason: 'participant', facts: ['need', 'programme'] },
	/** Goes to the State when a programme offers to meet a need. */
	offerMade: {
		reason: 'state',
		facts: ['need', 'programme', 'quantity', 'lines'],
		dueBy: { target: 'stateConfirms' },
		calendar: 'dueDate',
	},
	/** Goes to both sides when the State confirms an offer. */
	offerConfirmed: { reason: 'participant', facts: ['need', 'programme', 'quantity', 'lines'], outside: true },
	/** Goes to the programme manager and the case officer when the State declines an offer. */
	offerDeclined: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to both sides when an offer was not confirmed in time. */
	offerLapsed: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the State when a programme offers part of what is needed. */
	offerMadeInPart: {
		reason: 'state',
		facts: ['need', 'programme', 'quantity', 'lines'],
		dueBy: { target: 'stateConfirms' },
		calendar: 'dueDate',
	},
	/** Informs the State that a need waits for available capacity; its position stays in the system. */
	needWaitlisted: { reason: 'state', facts: ['need', 'programme'], kind: 'progress' },
	/** Goes to the State, and to the case officer if the system decided it. */
	waitlistLeft: { reason: 'participant', facts: ['need', 'programme'] },
	/** Asks for the second approval of a decision to decline; the reason stays in the system. */
	declineToApprove: { reason: 'approver', facts: ['need'], notTo: 'declinerId' },
	/** Goes to the case officer; the note stays in the system. */
	declineReturned: { reason: 'officer', facts: ['need'] },
	/** Informs the State of a decision to decline and of its right to a reconsideration. */
	needDeclined: { reason: 'state', facts: ['need'], dueBy: { target: 'reconsideration' } },
	/** Asks for the reconsideration of a declined need. */
	reconsiderationAsked: { reason: 'approver', facts: ['need'], outside: true, notTo: 'declinerId' },
	/** Informs the State that the decision is upheld. */
	declineUpheld: { reason: 'state', facts: ['need'] },
	/** Goes to the State and the case officer when a declined need is accepted on reconsideration. */
	declineOverturned: { reason: 'participant', facts: ['need'], outside: true },
	/** Informs the State at intervals that the search continues. */
	stillSeekingMatch: { reason: 'state', facts: ['need'], kind: 'progress' },
	/** Asks the State whether a need on hold is still valid. */
	holdReview: { reason: 'state', facts: ['need'] },
	/** Goes to the case officer when the State confirms that a need on hold is still valid. */
	stillNeeded: { reason: 'officer', facts: ['need'], outside: true },
	/** Reminds the case officer of a referral; the name of the partner stays in the system. */
	partnerReportDue: { reason: 'officer', facts: ['need'] },
	/** Goes to headquarters, which decides, and to the programme manager. */
	startOverdue: { reason: 'participant', facts: ['need', 'programme'] },
	/** Goes to the programme manager and the case officer. */
	startAllowed: {
		reason: 'participant',
		facts: ['need', 'programme'],
		dueBy: { target: 'startAfterConfirmation' },
	},
	/** Goes to both sides when a confirmed delivery did not begin in time. */
	confirmationEnded: { reason: 'participant', facts: ['need', 'programme'] },
	/** Informs the State that UNODC set another urgency; the reason stays in the system. */
	urgencyChanged: { reason: 'state', facts: ['need'] },
	/** Goes to the State when a need is put on hold; the reason stays in the system. */
	needHeld: { reason: 'state', facts: ['need'] },
	/** Goes to the State when a need is no longer on hold. */
	needReleased: { reason: 'state', facts: ['need'], kind: 'progress' },
	/** Goes to the State when a need is referred; the partner is named in the system only. */
	needReferred: { reason: 'state', facts: ['need'], dueBy: { target: 'partnerReport' } },
	/** Goes to the organization that a need is referred to, with the sheet of what the State lets it read. */
	referralToPartner: {
		reason: 'partner',
		facts: ['state', 'need', 'officer'],
		outside: true,
		dueBy: { target: 'partnerReport' },
	},
	/** Goes to the State when the partner accepts the need. */
	needMetByPartner: { reason: 'state', facts: ['need'] },
	/** Goes to the State when the partner does not accept the need. */
	partnerRefused: { reason: 'state', facts: ['need'] },
	/** Goes to both sides when a withdrawn consent ends a referral; the case officer informs the partner. */
	referralStopped: { reason: 'participant', facts: ['need'], outside: true },
	/** Goes to the case officer and the programme manager when the State withdraws a need. */
	needWithdrawn: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to both sides when a delivery is complete, and asks the State for its evaluation. */
	needDelivered: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to the State when the follow-up of a need has ended; the reasons for its outcome stay in the system. */
	needEvaluated: { reason: 'state', facts: ['need', 'programme', 'outcome'] },
	/** Goes to the State when another outcome stands, and to the case officer if the system computed it. */
	outcomeChanged: { reason: 'participant', facts: ['need', 'programme', 'outcome'], outside: true },
	/** Goes to the case officer and the programme manager; what the State says stays in the system. */
	evaluationGiven: { reason: 'participant', facts: ['need', 'programme'], outside: true },
	/** Goes to both sides when a delivery is abandoned; the reason stays in the system. */
	deliveryFailed: { reason: 'participant', facts: ['need', 'programme'], outside: true },
} as const satisfies Record<string, Notice>
