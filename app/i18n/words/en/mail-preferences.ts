export const mailPreferences = {
	title: 'E-mails to you',
	lead: 'Choose how soon you are told of what may wait. It applies from now on, and to what is being held for you.',
	cadences: {
		atOnce: 'At once',
		daily: 'Once a day, in the morning',
		weekly: 'Once a week, on Monday morning',
		off: 'Not at all',
	},
	timeZone: 'Time zone',
	localTime: 'In the time zone that is set now it is {time}; summaries come at 07:00.',
	button: 'Save',
	done: {
		title: 'Your choice has been saved',
		body: 'It applies from now on, and to what was being held for you.',
	},
	toDigest: 'See what the next summary will say',
	always: {
		title: 'What always comes, and at once',
		lead: 'These e-mails cannot be switched off, because you would otherwise not know what is yours to do or yours by right:',
		asked: 'what asks you to take a step, and reminders of it',
		decided: 'decisions, rights, duties and receipts',
		dated: 'due dates and deadlines',
		own: 'what concerns your account, its security and your post',
	},
	digest: {
		title: 'Next summary',
		lead: 'What is being held for you until then, as the e-mail will list it: what has happened, never what was written.',
		on: 'It will be sent on <day></day>, at 07:00 your time.',
		none: {
			title: 'Nothing is being held for you',
			body: 'Without anything to tell no summary is sent.',
		},
	},
	sent: {
		title: 'Summary',
		lead: 'Everything that this summary was about.',
		on: 'It was written on <day></day>.',
		none: {
			title: 'There is nothing here to see',
			body: 'What it was about is no longer yours to see, or has been removed.',
		},
	},
	more: 'More that is not listed here: {count}',
	draft: 'Draft request',
	open: 'Open {reference}',
}
