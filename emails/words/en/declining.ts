export const declining = {
	declineToApprove: {
		subject: 'Proposal to decline a need',
		what: 'The case officer has proposed to decline a need of the request.',
		next: 'Please read the reason, then approve the proposal or return it with a note; whoever proposed it cannot approve it.',
	},
	declineReturned: {
		subject: 'Proposal to decline a need returned',
		what: 'Your proposal to decline a need has been returned with a note.',
		next: 'The need remains accepted; please read the note and continue the search for a programme.',
	},
	needDeclined: {
		subject: 'Decision on a need',
		what: 'A need of the request could not be accepted.',
		next: 'The reason is on the page of the need; until the due date a focal point can ask that another officer reconsider the decision.',
	},
	reconsiderationAsked: {
		subject: 'Reconsideration requested',
		what: 'The State has asked that the decision on a need be reconsidered.',
		next: 'Please read the reason and decide; whoever decided the first time cannot decide again.',
	},
	declineUpheld: {
		subject: 'Result of the reconsideration',
		what: 'The decision on a need of the request has been reconsidered and remains as it was.',
		next: 'The reason is on the page of the need; your State may file a new request at any time.',
	},
	declineOverturned: {
		subject: 'Need accepted after reconsideration',
		what: 'The decision on a need of the request has been reconsidered, and the need is now accepted.',
		next: 'The case officer will look for a suitable programme.',
	},
}
