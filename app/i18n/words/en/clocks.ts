/** The clocks of the parties, on the page of a request and of a need. */
export const clocks = {
	title: 'Time with each side',
	sentence: {
		state: '{unodc, plural, one {# working day} other {# working days}} with UNODC, {state, number} with you',
		office:
			'{unodc, plural, one {# working day} other {# working days}} with UNODC, {state, number} with the State',
	},
	notFiled: 'Days are counted from the day on which the request is filed.',
	durations:
		'In all {gross, plural, one {# day} other {# days}} since the filing; {net, plural, one {# day} other {# days}} without the time in which an answer of the State was awaited.',
	parties: {
		state: {
			office: 'UNODC',
			programme: 'UNODC',
			state: 'You',
			partner: 'The partner',
		},
		office: {
			office: 'The office',
			programme: 'The programme manager',
			state: 'The State',
			partner: 'The partner',
		},
	},
	now: {
		with: 'Now with',
		since: 'Since',
		due: 'Due on',
		noDay: 'No day is set',
		overdue: 'Overdue',
		stopped: 'No clock is running.',
		withNeeds: 'The needs are dealt with one by one; each has a clock of its own.',
	},
	held: {
		caption: 'Time with each party',
		party: 'With whom',
		workingDays: 'Working days',
		calendarDays: 'Calendar days',
		days: '{days, number}',
	},
	needs: {
		caption: 'Clock of each need',
		need: 'Need',
		name: '{rank}. {title}',
		nobody: 'Nobody',
		unodc: 'Working days with UNODC',
		side: {
			state: 'Working days with you',
			office: 'Working days with the State',
		},
	},
	note: {
		calendars:
			'Working days are those of each side: at UNODC those of Vienna, without the holidays of the United Nations there; for {state} all days but its weekend ({weekend}), in the time zone {timeZone}.',
		sample: 'Of its national holidays only a sample is recorded.',
		noHolidays: 'Its national holidays are not recorded yet.',
		rule: 'A day counts for the side that had the matter when the day began; a day on which several needs wait for one side counts once.',
	},
}
