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
		dates: 'Dates of the training',
		place: 'Place',
		noDates: 'Postponed; new dates will follow',
		arrivesOn: 'Arrival expected on',
		atCustoms: 'At customs',
		days: '{count, plural, one {# day} other {# days}}',
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
	aside: {
		since: 'Since {date}',
		postponed: {
			title: 'The training is postponed',
			body: 'It goes on from where it stood once there are new dates.',
		},
		customsHeld: {
			title: 'Customs holds the equipment',
			body: 'Both sides are asked to provide what customs requires; storage is soon charged for.',
		},
		rejectedLines: {
			title: 'Some articles were rejected',
			body: 'The programme sends a replacement, or the focal point accepts the equipment without one.',
		},
		lostOrDamaged: {
			title: 'Equipment was lost or damaged',
			body: 'The programme decides whether a replacement is sent, or whether the delivery goes on or ends without one.',
		},
		changeRequested: {
			title: 'A change has been asked for',
			body: 'The donor has to agree. After that a new specification is shared and signed off.',
		},
		misuseReported: {
			title: 'Misuse has been reported',
			body: 'Everything stops until due diligence has been decided anew. The State sees only that a review is carried out.',
		},
		stopped: {
			title: 'Stopped while a review is carried out',
			body: 'The delivery goes on once the review has ended. You need not do anything.',
		},
	},
}
