/** The page of one delivery. */
export const delivery = {
	title: {
		training: 'Delivery of a training',
		equipment: 'Delivery of equipment',
		advisory: 'Delivery of advice',
	},
	overview: {
		title: 'Overview',
		programme: 'Programme',
		state: 'Beneficiary',
		kind: 'Kind of assistance',
		status: 'Status',
		quantity: 'Quantity agreed',
		need: 'Need',
		request: 'Request',
		manager: 'Programme manager',
		openedOn: 'Opened on',
	},
	stages: {
		title: 'Stages',
		since: 'Reached on {date}',
	},
	record: {
		title: 'Record of the delivery',
		none: 'No step has been recorded yet',
		recordedOn: 'Recorded on {date}',
	},
	next: {
		closed: 'This delivery is closed. Nothing more is expected of anybody.',
		failed: 'This delivery was not completed. The search for a programme goes on for the need.',
		cancelled:
			'This delivery was cancelled. Where the need still stands, the search for a programme goes on.',
		seatsReleased:
			'The seats were released because nobody was nominated in time. The search for a programme goes on for the need.',
	},
	act: 'Your steps',
}
