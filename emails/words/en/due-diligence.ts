export const dueDiligence = {
	dueDiligenceOpened: {
		subject: 'Due diligence case to examine',
		what: 'A request needs an examination under the human rights due diligence policy.',
		next: 'Please examine the case and record your decision.',
	},
	dueDiligenceToDecide: {
		subject: 'Due diligence assessment to decide on',
		what: 'A due diligence case has been assessed.',
		next: 'Please read the assessment and decide, or return it with a note; whoever assessed the case cannot decide on it.',
	},
	dueDiligenceReturned: {
		subject: 'Due diligence assessment returned',
		what: 'The assessment of a due diligence case has been returned with a note.',
		next: 'Please read the note and assess the case again.',
	},
	dueDiligenceDecided: {
		subject: 'Due diligence decision recorded',
		what: 'The human rights due diligence examination of a request has been decided.',
		next: 'Please read the decision before you continue with the request.',
	},
	dueDiligenceExpired: {
		subject: 'Due diligence case to be examined again',
		what: 'The period for which a due diligence case had been decided has ended, and the case is open again.',
		next: 'The case will be assessed and decided again; what depends on it waits until then.',
	},
	dueDiligenceReopened: {
		subject: 'Due diligence case reopened',
		what: 'A due diligence case has been opened again.',
		next: 'The case will be assessed and decided again; what depends on it waits until then.',
	},
}
