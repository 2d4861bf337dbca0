/** The timeline of a delivery, and what the days are called that board and calendar name too. */
export const timeline = {
	title: 'Timeline',
	scroll: 'Picture of the timeline',
	summary:
		'{count, plural, one {# line} other {# lines}}: what was planned and what came of it, month by month. The table below says the same.',
	asTable: 'The same as a table',
	head: {
		what: 'What',
		planned: 'Planned',
		actual: 'Actual',
	},
	late: 'late',
	notYet: 'not yet',
	noDay: 'no day planned',
	fromTo: '<from></from> – <to></to>',
	since: 'since <from></from>',
	key: {
		planned: 'Planned',
		actual: 'As it came',
		late: 'Late',
		today: 'Today',
	},
	milestones: {
		start: 'Begin by',
		nominations: 'Nominations due',
		seats: 'Unused seats are released',
		course: 'Training',
		followUp: 'Follow-up',
		expected: 'Delivery expected',
		arrival: 'Arrival expected',
		customs: 'Clear customs by',
		checkSix: 'Check after six months',
		checkTwelve: 'Check after twelve months',
		mission: 'Advisory work',
		adoption: 'Was the advice adopted?',
	},
}
