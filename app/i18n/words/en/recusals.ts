export const recusals = {
	title: 'Recusals',
	lead: 'Whoever has an interest of their own in a programme or a State takes no decision there. Nationals of a State never decide on its requests; that needs no entry here.',
	table: 'Recusals in force',
	head: {
		person: 'Person',
		about: 'Programme or State',
		reason: 'Reason',
		since: 'Since',
		action: 'Action',
	},
	end: 'End',
	endOne: 'End the recusal: {name}, {about}',
	none: { title: 'No recusal is in force', body: 'Declare an interest below as soon as you know of it.' },
	declare: {
		title: 'Declare an interest',
		lead: 'It takes effect at once. It is ended by a triage officer or an administrator, and never by the person concerned.',
		person: 'Person',
		programme: 'Programme',
		state: 'State',
		stateHint: 'Choose a programme or a State, not both.',
		reason: 'Reason',
		reasonHint:
			'Only triage officers, headquarters approvers, administrators and the person concerned read it.',
		button: 'Declare the interest',
	},
	declared: {
		title: 'The interest has been recorded',
		body: 'The person takes no decision there from now on.',
	},
	ended: { title: 'The recusal has been ended', body: 'The person may decide there again.' },
}
