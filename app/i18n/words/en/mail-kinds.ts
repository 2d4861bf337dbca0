export const mailKinds = {
	mandatory: {
		name: 'Required notices',
		covers: 'What asks something of you, states a right or a duty, or concerns your account',
	},
	progress: {
		name: 'Progress of requests',
		covers: 'How requests and their needs get on, where nobody is waiting for you',
	},
	delivery: {
		name: 'Progress of deliveries',
		covers: 'How training, equipment and advice get on, where nobody is waiting for you',
	},
	messages: {
		name: 'Messages',
		covers: 'New messages about a request, and internal notes in which you are mentioned',
	},
	reminders: {
		name: 'Reminders',
		covers: 'What is due soon or has been left lying',
	},
	office: {
		name: 'Copies for the office',
		covers: 'What goes on in requests and programmes, for officers and managers who need not act on it',
	},
	seals: {
		name: 'Seals of the record',
		covers: 'The signed seal of each day, as a file',
	},
}
