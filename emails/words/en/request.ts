export const request = {
	endorsementRequested: {
		subject: 'Request waiting for your endorsement',
		what: 'A technical assistance request of your State has been sent to you for endorsement.',
		next: 'Please read it, then endorse it or return it for correction.',
	},
	endorsementSent: {
		subject: 'Request sent for endorsement',
		what: 'Your request has been sent to the focal points of your State.',
		next: 'A focal point will endorse it or return it to you; until then you can recall it.',
	},
	returnedForCorrection: {
		subject: 'Request returned for correction',
		what: 'A focal point has returned your request with a note.',
		next: 'Please read the note, correct the request and send it for endorsement again.',
	},
	requestRecalled: {
		subject: 'Request recalled by its drafter',
		what: 'The drafter has recalled a request that was waiting for your endorsement.',
		next: 'You need not do anything; the drafter can send it again later.',
	},
	requestReceived: {
		subject: 'Request received',
		what: 'The request has been endorsed and received under the reference shown in this message.',
		next: 'The signed receipt is the proof of filing. It comes with this message and can be downloaded at any time from the page of the request. An officer will acknowledge the request and name a case officer; please quote the reference in all correspondence.',
	},
	requestToAcknowledge: {
		subject: 'New request to acknowledge',
		what: 'A new request has been received.',
		next: 'Please check who filed it, then acknowledge it and name a case officer.',
	},
	requestAcknowledged: {
		subject: 'Receipt acknowledged',
		what: 'Receipt of the request has been acknowledged, and a case officer has been named.',
		next: 'The case officer will check that the request is complete and may ask you questions.',
	},
	requestAssigned: {
		subject: 'Request assigned to you',
		what: 'A request has been assigned to you as case officer.',
		next: 'Please check that it is complete, then pass it to review or ask for clarification.',
	},
	identityRejected: {
		subject: 'Origin of the request not confirmed',
		what: 'The identity of those who filed this request could not be confirmed, and the request has been declined.',
		next: 'If your mission considers this a mistake, please reply by note verbale.',
	},
	clarificationRequested: {
		subject: 'Clarification requested',
		what: 'The case officer has asked questions about the request.',
		next: 'Please answer them on the page of the request; the examination waits for your answers.',
	},
	clarificationAnswered: {
		subject: 'Clarification answered',
		what: 'The questions about the request have been answered.',
		next: 'The case officer will read the answers and continue the examination.',
	},
	answersToClear: {
		subject: 'Answers waiting for your clearance',
		what: 'The questions about the request have been answered, and the answers change what a focal point had endorsed.',
		next: 'Please read the answers, then clear them or return them to the drafter; the examination waits for this.',
	},
	answersReturned: {
		subject: 'Answers returned',
		what: 'A focal point has returned the answers about the request with a note.',
		next: 'Please read the note, correct the answers and send them again.',
	},
	requestDormant: {
		subject: 'Request dormant',
		what: 'The questions about the request have not been answered in time, and the request is now dormant.',
		next: 'The drafter or a focal point can resume it on its page; if nobody does, it will be closed.',
	},
	requestResumed: {
		subject: 'Request resumed',
		what: 'The State has resumed a dormant request.',
		next: 'Please continue the examination where it stopped.',
	},
	requestLapsed: {
		subject: 'Request lapsed',
		what: 'The request was dormant for too long and has been closed.',
		next: 'Your State may file a new request at any time.',
	},
	screeningPassed: {
		subject: 'Request under review',
		what: 'The request is complete and is now under review.',
		next: 'The case officer will propose a decision on each need; a review is not a promise of assistance.',
	},
	decisionsToApprove: {
		subject: 'Decisions waiting for approval',
		what: 'The case officer has proposed decisions on the needs of a request.',
		next: 'Please approve them or return them with a note; whoever proposed them cannot approve them.',
	},
	decisionsReturned: {
		subject: 'Proposed decisions returned',
		what: 'The decisions that you proposed have been returned with a note.',
		next: 'Please read the note and propose decisions again.',
	},
	decisionsMade: {
		subject: 'Decisions on the request',
		what: 'A decision has been made on each need of the request.',
		next: 'Please read the decisions and their reasons; for accepted needs the case officer will look for a suitable programme. On the page of a declined need a focal point can ask for reconsideration.',
	},
	requestWithdrawn: {
		subject: 'Request withdrawn',
		what: 'The State has withdrawn the request.',
		next: 'You need not do anything; whatever was held for the request is released.',
	},
	closureRequested: {
		subject: 'Closure of the request to be confirmed',
		what: 'All needs of the request have come to an end.',
		next: 'A focal point is asked to confirm the closure; without an answer the request will be closed.',
	},
	requestClosed: {
		subject: 'Request closed',
		what: 'The request has been closed.',
		next: 'You need not do anything; you can still read its record.',
	},
}
