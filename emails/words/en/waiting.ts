export const waiting = {
	needWaitlisted: {
		subject: 'Need on the waiting list',
		what: 'A suitable programme has no free capacity at present, and a need of the request is now on its waiting list.',
		next: 'You need not do anything; when capacity becomes free and the turn of the need comes, it will be proposed to the programme.',
	},
	waitlistLeft: {
		subject: 'Need no longer on the waiting list',
		what: 'A need of the request is no longer on the waiting list of a programme.',
		next: 'The need remains accepted, and the case officer will look for another programme.',
	},
	stillSeekingMatch: {
		subject: 'Search for a programme continues',
		what: 'No suitable programme has been found yet for a need of the request.',
		next: 'The case officer continues the search, and you will be told again at regular intervals.',
	},
	holdReview: {
		subject: 'Need on hold: is it still needed?',
		what: 'A need of the request is still on hold.',
		next: 'Please say on the page of the need whether it is still needed; if not, a focal point can withdraw it.',
	},
	stillNeeded: {
		subject: 'Need on hold confirmed by the State',
		what: 'The State has confirmed that a need on hold is still needed.',
		next: 'Please check whether the need can be released from hold.',
	},
	partnerReportDue: {
		subject: 'Report of the partner due',
		what: 'A report is due from the partner to which a need was referred.',
		next: 'Please ask the partner, then record whether it meets the need.',
	},
	startOverdue: {
		subject: 'Confirmed need not begun',
		what: 'The delivery for a confirmed need has not begun in the time set for it.',
		next: 'Headquarters is asked to decide whether the delivery may still begin or the confirmation ends.',
	},
	startAllowed: {
		subject: 'Delivery may still begin',
		what: 'It has been decided that the delivery for a confirmed need may still begin.',
		next: 'The programme manager is asked to begin it now.',
	},
	confirmationEnded: {
		subject: 'Confirmation ended',
		what: 'The delivery for a confirmed need did not begin in time, and the confirmation has ended.',
		next: 'The need remains accepted, and the case officer will look for a programme again.',
	},
}
