/** E-mails that came back, and who is to see to it. */
export const cameBack = {
	list: {
		title: 'E-mails that came back',
		lead: 'What they say has not reached these people. See to each of them.',
		item: '{who}: an e-mail came back ({code})',
		mission: 'Listed address of the permanent mission',
		unknown: 'An address without an account',
		settled: {
			title: 'This is settled',
			body: 'What was done has been recorded.',
		},
	},
	page: {
		title: 'An e-mail came back',
		lead: 'It did not reach the person it was sent to. Whatever it told has to be told in another way.',
		who: 'For',
		address: 'Address',
		since: 'Came back on',
		why: 'Reason',
		letters: 'E-mails concerned',
		request: 'Request',
		contact: 'How the mission is listed',
		noContact: 'No contact is listed.',
		reasons: {
			address: 'The address does not exist or takes no e-mail ({code}). No more e-mails are sent there.',
			full: 'The mailbox is full ({code}).',
			refused: 'The mail server refused it by its rules ({code}).',
			other: 'The mail server could not deliver it ({code}).',
		},
		steps: {
			title: 'What to do',
			check: 'Compare the address with the listed contact of the mission.',
			channel: 'Tell the person by another channel, such as the telephone or a note verbale.',
			correct: 'Ask the person to change the address in their account.',
			toContact: 'Contact of the State',
			toPerson: 'Account of the person',
		},
		settle: {
			title: 'Mark as settled',
			note: 'What was done',
			noteHint: 'For colleagues and the record; the State does not see it.',
			button: 'Mark as settled',
		},
	},
	own: {
		title: 'E-mails to your address come back',
		body: 'Since <day></day> nothing has arrived at <address></address>. Check your address.',
		change: 'Change the e-mail address',
		again: 'The address works again',
		cleared: {
			title: 'E-mails go to your address again',
			body: 'If they come back once more, you are told here.',
		},
		onceADay: {
			title: 'You have said so today already',
			body: 'E-mails have come back again since. Change your address, or try again tomorrow.',
		},
	},
}
