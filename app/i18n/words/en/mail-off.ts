export const mailOff = {
	title: 'Switch off: {kind}',
	lead: 'You came here by a link in an e-mail. Nothing has been changed yet.',
	what: 'Messages of this kind',
	who: 'For',
	reader: 'whoever that e-mail was sent to',
	now: 'At present',
	stays: 'What asks something of you, states a right or a duty, or concerns your account still reaches you.',
	button: 'Switch off',
	daily: 'One summary a day instead',
	atOnce: 'Switch on again',
	cadences: {
		atOnce: 'at once',
		daily: 'in one summary a day',
		weekly: 'in one summary a week',
		off: 'switched off',
	},
	done: {
		off: {
			title: 'These messages are switched off',
			body: 'No more of them are sent: {kind}. One that is already on its way may still arrive.',
		},
		daily: {
			title: 'These messages come once a day',
			body: 'They come together in one summary on each day on which there is something to tell: {kind}.',
		},
		atOnce: {
			title: 'These messages are switched on',
			body: 'They come at once: {kind}.',
		},
	},
	again:
		'You can change this at any time, for each kind of message, on the page for e-mails in your account.',
	account: 'E-mails in your account',
	unusable: {
		title: 'This link cannot be used',
		body: 'It may have been copied incompletely, or it belongs to messages that cannot be switched off. How often messages come is set on the page for e-mails in your account.',
	},
	tooOften: {
		title: 'Too many tries',
		body: 'Please wait five minutes, then try again.',
	},
}
