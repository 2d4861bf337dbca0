export const need = {
	needsAccepted: {
		subject: 'Needs that a programme of yours may serve',
		what: 'A request has been decided, and a programme that you manage may serve at least one of the needs that were accepted.',
		next: 'You need not do anything yet. Please see that the record of your programmes is up to date: the case officer compares it with the needs, and you are told when one is put to you.',
	},
	offerToAnswer: {
		subject: 'Need proposed to your programme',
		what: 'A need has been proposed to your programme.',
		next: 'Please accept it with a quantity or refuse it with a reason.',
	},
	offerRefused: {
		subject: 'Proposal refused by the programme',
		what: 'The programme manager has refused the proposed need.',
		next: 'Please read the reason and look for another programme.',
	},
	offerUnanswered: {
		subject: 'Proposal not answered in time',
		what: 'The programme has not answered the proposal in time, and the need is open again.',
		next: 'The case officer will look for another programme.',
	},
	offerMade: {
		subject: 'Offer for a need',
		what: 'A programme offers to meet a need of the request, and capacity is held for it.',
		next: 'A focal point is asked to confirm or decline the offer; without an answer it lapses.',
	},
	offerMadeInPart: {
		subject: 'Offer for part of a need',
		what: 'A programme offers to meet part of a need of the request, and capacity is held for it.',
		next: 'A focal point is asked to confirm or decline the offer; the rest goes on as a need of its own, for which the search continues.',
	},
	offerConfirmed: {
		subject: 'Offer confirmed',
		what: 'The State has confirmed the offer.',
		next: 'The programme manager will now plan the delivery.',
	},
	offerDeclined: {
		subject: 'Offer declined',
		what: 'The State has declined the offer, and the capacity held for it is free again.',
		next: 'The case officer will read the reason and decide how to continue.',
	},
	offerLapsed: {
		subject: 'Offer lapsed',
		what: 'The offer was not confirmed in time, and the capacity held for it is free again.',
		next: 'The need remains accepted, and the case officer will look for a programme again.',
	},
	needHeld: {
		subject: 'Need on hold',
		what: 'A need of the request has been put on hold.',
		next: 'The reason is on the page of the need; the case officer will release the need when this becomes possible.',
	},
	needReleased: {
		subject: 'Need no longer on hold',
		what: 'A need of the request is no longer on hold.',
		next: 'The case officer will look for a suitable programme.',
	},
	needReferred: {
		subject: 'Need referred to a partner',
		what: 'A need of the request has been referred to a partner.',
		next: 'The partner will answer the case officer, and you will be told the answer.',
	},
	needMetByPartner: {
		subject: 'Need met by a partner',
		what: 'A partner has taken over a need of the request.',
		next: 'The partner will contact you; the need is closed in this system.',
	},
	partnerRefused: {
		subject: 'Need not taken by the partner',
		what: 'The partner cannot take the need that was referred to it.',
		next: 'The case officer will look for another programme or partner.',
	},
	needWithdrawn: {
		subject: 'Need withdrawn',
		what: 'The State has withdrawn a need of the request.',
		next: 'You need not do anything; whatever was held for the need is released.',
	},
	needDelivered: {
		subject: 'Need delivered',
		what: 'The delivery for a need of the request has been completed.',
		next: 'The programme manager will follow up how the result is used.',
	},
	needEvaluated: {
		subject: 'Need evaluated',
		what: 'The follow-up of a need has ended, and the need has been evaluated.',
		next: 'When all needs of the request have ended, a focal point will be asked to confirm the closure.',
	},
	deliveryFailed: {
		subject: 'Delivery stopped',
		what: 'The delivery for a need of the request could not be completed.',
		next: 'The need remains accepted, and the case officer will look for another programme.',
	},
}
