/** The page of a due diligence case. */
export const dueDiligence = {
	title: 'Human rights due diligence',
	lead: 'Support to a security force is examined before operational training begins and before equipment is bought. The State is told only that due diligence is in progress.',
	open: 'Open the case',
	overview: {
		title: 'Where the case stands',
		status: 'Status',
		request: 'Request',
		state: 'State',
		recipients: 'Who would receive the support',
		openedOn: 'Opened on',
		validUntil: 'Cleared until',
	},
	assessment: {
		title: 'Assessment',
		earlier: 'Earlier assessment, no longer in force',
		none: 'Nobody has assessed this case yet.',
		by: 'Assessed by',
		on: 'Assessed on',
	},
	decision: {
		title: 'Decision',
		by: 'Decided by',
		on: 'Decided on',
	},
	heldUp: {
		title: 'What waits for the decision',
		caption: 'Operational support that the case holds up',
		none: 'No operational support of this request has to wait.',
		need: 'Need',
		named: '{rank}. {title}',
		status: 'Status of the need',
		delivery: 'Delivery',
	},
	rights: {
		title: 'Safeguards, as the State declared them',
		none: 'The State has answered nothing here.',
	},
	next: {
		title: 'What happens next',
		none: 'Nothing is expected of anybody at present.',
	},
	act: 'Your steps',
	history: 'History of the case',
}
