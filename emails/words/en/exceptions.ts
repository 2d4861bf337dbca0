export const exceptions = {
	nominationsReturned: {
		subject: 'Nominations returned',
		what: 'The programme manager has returned the nominations for the training with a note.',
		next: 'Please read the note and nominate participants again.',
	},
	nominationsReminder: {
		subject: 'Nominations due in a week',
		what: 'The nominations for the training are due in seven days.',
		next: 'Please nominate participants in the ledger of the training, which the page of the delivery leads to; places that remain free may be given to others.',
	},
	nominationsOverdue: {
		subject: 'Nominations awaited',
		what: 'The nominations for the training have not been received in time.',
		next: 'The State is asked to nominate participants on the page of the delivery; places that remain free may be given to others.',
	},
	trainingPostponed: {
		subject: 'Training postponed',
		what: 'The training has been postponed.',
		next: 'Please inform everyone concerned; the programme manager will set a new date.',
	},
	trainingRescheduled: {
		subject: 'New dates for the training',
		what: 'New dates have been set for the training.',
		next: 'The dates are on the page of the delivery; the State is asked to inform everyone concerned.',
	},
	seatsReleased: {
		subject: 'Places released',
		what: 'Places in the training that were not taken have been released for others.',
		next: 'You need not do anything; the page of the delivery shows what remains.',
	},
	followUpDue: {
		subject: 'Follow-up of the training due',
		what: 'The time has come to follow up how the training is applied.',
		next: 'The programme manager will ask the participants and their supervisors; focal points are asked to support this.',
	},
	customsHeld: {
		subject: 'Equipment held at customs',
		what: 'The equipment is being held at customs.',
		next: 'The State and the programme manager are asked to provide what is missing; the reason is on the page of the delivery.',
	},
	customsReleased: {
		subject: 'Equipment no longer held at customs',
		what: 'The equipment is no longer held at customs.',
		next: 'The State will confirm the arrival once clearance is complete.',
	},
	customsOverdue: {
		subject: 'Equipment still at customs',
		what: 'The equipment has been at customs for longer than planned.',
		next: 'Please help to complete the clearance; the State is asked to confirm the arrival on the page of the delivery after that.',
	},
	linesRejected: {
		subject: 'Inspection: parts missing or damaged',
		what: 'The inspection has found that parts of the equipment are missing or damaged.',
		next: 'The programme manager can send a replacement; a focal point can also accept the equipment as it is.',
	},
	linesAccepted: {
		subject: 'Equipment accepted as it is',
		what: 'The State has accepted the equipment as it arrived.',
		next: 'The State will now sign the handover.',
	},
	replacementShipped: {
		subject: 'Replacement shipped',
		what: 'A replacement for missing or damaged equipment has been shipped.',
		next: 'Please prepare customs clearance and the place of delivery.',
	},
	lossReported: {
		subject: 'Loss or damage reported',
		what: 'It has been reported that equipment was lost or damaged.',
		next: 'The programme manager will decide how the delivery continues.',
	},
	lossSettled: {
		subject: 'Delivery continues after loss or damage',
		what: 'It has been decided that the delivery continues without what was lost or damaged.',
		next: 'You need not do anything; the reason is on the page of the delivery.',
	},
	changeRequested: {
		subject: 'Change of the equipment requested',
		what: 'A change of the equipment has been requested.',
		next: 'The programme manager will decide on it once the donor has been asked; the delivery waits until then.',
	},
	changeDecided: {
		subject: 'Decision on the requested change',
		what: 'A decision has been made on the requested change of the equipment.',
		next: 'Please read the decision on the page of the delivery; after an approved change the specification is shared anew.',
	},
	misuseReported: {
		subject: 'Possible misuse reported',
		what: 'Possible misuse of what was delivered has been reported.',
		next: 'Please read the report in the system; everything stops until it has been reviewed.',
	},
	misuseResolved: {
		subject: 'Delivery continues after a review',
		what: 'A review during which the delivery was stopped has ended.',
		next: 'The delivery continues; you need not do anything.',
	},
	checkDue: {
		subject: 'Post-delivery check due',
		what: 'A post-delivery check of the equipment is due.',
		next: 'The programme manager will carry it out; the State is asked to give access to the equipment.',
	},
}
