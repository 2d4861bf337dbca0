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
	seals: {
		name: 'Seals of the record',
		covers: 'The signed seal of each day, as a file',
	},
	summary: {
		name: 'Summaries',
	},
}
