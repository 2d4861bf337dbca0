export const about = {
	title: {
		text: 'Say in a few words what will be different at the end. Officers, programmes and donors read this line first.',
		example: 'Fraudulent travel documents are detected at all sea ports',
	},
	filingLanguage: {
		text: 'Choose the official language in which you write. Your texts are kept as written; notices and the receipt come in this language.',
		example: '',
	},
	classification: {
		text: 'It decides who may read the request. Whatever you choose, write no operational intelligence and no data on personal cases.',
		example: 'Restricted, for a request that names weak border posts',
	},
	consentPublish: {
		text: 'With this consent a short summary may appear on the public pages. Without it nothing about the request is published. You can withdraw it later.',
		example: '',
	},
	consentPartners: {
		text: 'Other organizations sometimes run a programme that fits better. They see the request only if your State agrees.',
		example: '',
	},
	consentDonors: {
		text: 'Donors can look for requests that they might fund. They see yours only if your State agrees.',
		example: '',
	},
	origin: {
		text: 'It shows how the need came to be known, and links the request to a review, a meeting or earlier work.',
		example: 'Review Mechanism, if an observation of the review recommends assistance',
	},
	originDetail: {
		text: 'Name the meeting, assessment or earlier assistance, so that an officer can find its report.',
		example: 'Joint border assessment of the northern crossings, May 2026',
	},
	reviewCluster: {
		text: 'Copy the name of the cluster of articles from the review report. It makes the observation easy to find.',
		example: 'Criminalization and jurisdiction',
	},
	reviewObservation: {
		text: 'Give the number of the observation that names the need.',
		example: 'Observation 14',
	},
}
