export const work = {
	officerChanged: {
		subject: 'Another case officer',
		what: 'Another case officer now looks after the request.',
		next: 'You need not do anything; the page of the request shows who the case officer is.',
	},
	requestReassigned: {
		subject: 'Request assigned to somebody else',
		what: 'A request that was assigned to you is now looked after by another case officer.',
		next: 'You need not do anything; the record of the request has gone to your colleague with it.',
	},
	mentioned: {
		subject: 'You were mentioned in an internal note',
		what: 'A colleague has mentioned you in an internal note.',
		next: 'Please read the note in the system; the State does not see it.',
	},
	messageReceived: {
		subject: 'New message',
		what: 'A new message about the request awaits you.',
		next: 'Please read it in the system, where you can also answer it.',
	},
	replyNotTaken: {
		subject: 'Your reply was not taken',
		what: 'Your reply by e-mail did not become a message, and nobody else has read it.',
		next: 'This happens when a reply has no text of its own above what it quotes, is encrypted, is longer than 5,000 characters or larger than 15 MB, comes more than 90 days after the e-mail it answers, or when you may not write about this any more. Please write your message in the system instead.',
	},
	deputyAppointed: {
		subject: 'Deputy appointed',
		what: 'A deputy has been appointed: for a period somebody stands in for you, or you for somebody else.',
		next: 'Please open the page to see who stands in for whom; the date in this message is the last day.',
	},
	workHandedOver: {
		subject: 'Work handed over',
		what: 'Open work has been handed over from one officer to another.',
		next: 'Please open the page to see what is now assigned to you.',
	},
}
