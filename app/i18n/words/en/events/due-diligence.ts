export const dueDiligenceSteps = {
	dueDiligence: {
		assess: {
			label: 'Record the assessment',
			done: '{actor} recorded the assessment.',
			hint: 'Another person decides on it.',
		},
		returnAssessment: {
			label: 'Return the assessment',
			done: '{actor} returned the assessment.',
			hint: 'It has to be made again.',
		},
		clear: {
			label: 'Clear',
			done: '{actor} cleared the support.',
			hint: 'Valid for a limited time. The State is not shown the outcome.',
		},
		clearWithMitigation: {
			label: 'Clear with mitigation measures',
			done: '{actor} cleared the support with mitigation measures.',
			hint: 'The support can go on as long as the measures are kept. The State is not shown the outcome.',
		},
		refuse: {
			label: 'Do not clear',
			done: '{actor} did not clear the support.',
			hint: 'Operational training and equipment stay stopped. The State is not shown the outcome.',
		},
		expire: { label: 'Let the clearance expire', done: 'The clearance expired; the case is open again.' },
		misuseReported: { label: 'Reopen after misuse', done: 'Misuse was reported; the case is open again.' },
		reopenCase: {
			label: 'Reopen the case',
			done: '{actor} reopened the case.',
			hint: 'For new facts. Further delivery stops until it is decided.',
		},
	},
}
