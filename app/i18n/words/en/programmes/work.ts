/** What a manager does with a programme, and what became of it. */
export const actions = {
	title: 'What can be done',
	edit: 'Change the record',
	history: 'History',
	create: 'New programme',
	open: 'Open the programme',
	markFull: 'Mark as full',
	close: 'Close the programme',
	openHint: 'Needs can be proposed to it; those that wait have their turn.',
	markFullHint: 'No further need is proposed to it; needs can be put on its waiting list.',
	closeHint: 'It makes no further offers. What is confirmed goes on.',
	missing: 'Before it can be opened, the record still needs:',
	offers:
		'It cannot be closed yet: {count, plural, one {# need has} other {# needs have}} an open proposal or offer.',
	copy: 'Copy as a new draft',
	copyCode: 'Code of the copy',
	copyHint: 'Everything but the deputy and the IATI identifier is copied; you manage the copy.',
}

export const outcomes = {
	created: 'The draft is kept. Open it when its record is complete.',
	saved: 'The record is changed.',
	same: 'Nothing was changed: the record already says this.',
	opened: 'The programme is open.',
	filled: 'The programme is marked as full.',
	closed: 'The programme is closed.',
}

export const edit = {
	newTitle: 'New programme',
	newLead: 'It is kept as a draft, which only the office sees.',
	title: 'Change {code}',
	save: 'Keep the record',
	showKind: 'Show the fields of this kind',
	none: 'Nobody',
	staleTitle: 'Somebody else has changed the record meanwhile',
	staleBody:
		'What you typed is still below. These fields are stored otherwise; keep the record to put yours in their place.',
	stored: 'Stored now',
	typed: 'Typed by you',
}

export const cohorts = {
	title: 'Cohorts',
	none: 'No cohort is planned',
	dates: 'Days',
	seats: 'Seats',
	free: 'Free',
}

export const contributions = {
	title: 'Contributions',
	none: 'No contribution is recorded',
	unknown: 'Not known',
}

export const money = {
	title: 'Money',
	held: 'Promised',
	left: 'Left',
	sum: '{amount, number} {currency}',
	notKnown: 'Not known',
	uncovered: 'Promises that donors do not cover',
	uncoveredBody:
		'{amount, number} {currency} of what is promised to {states} cannot be paid by the donors that accept {count, plural, one {this State} other {these States}}. Agree on other funding, or reduce or withdraw offers.',
}

export const reserve = {
	label: 'In reserve',
	kept: '{units, number} ({share, number} per cent)',
	until: '{units, number} ({share, number} per cent), until <day></day>',
	released: 'Released',
	bar: 'Confirmed: {confirmed, number}. Held: {held, number}. Free: {free, number}.',
}

export const history = {
	title: 'History of {code}',
	search: 'Search the history',
	none: 'Nothing was recorded',
	noneBody: 'Change the search or show everything.',
	created: 'Programme created',
	copied: 'Copied from {code}',
	changed: 'Record changed',
	opened: 'Opened',
	filled: 'Marked as full',
	closed: 'Closed',
	entry: '{what} by {who}',
	field: 'Field',
	from: 'Before',
	to: 'After',
	empty: 'empty',
	type: 'What happened',
	any: 'Everything',
	apply: 'Show',
	older: 'Older entries',
	latest: 'Latest entries',
}

export const transfer = {
	export: 'Download these programmes',
	import: 'Import programmes',
	importLead:
		'Fill in or change the downloaded table and send it here. You see what it would do before anything is kept; it is taken whole or not at all.',
	file: 'Table of programmes',
	fileHint: 'XLSX or CSV, up to 5 MB. Rows of programmes that you do not manage must be as they are stored.',
	check: 'Check the file',
	take: 'Import all of it',
	errorsTitle: 'The file was not taken',
	errorsBody: 'Correct these cells and send the file again. Nothing was kept.',
	errorsMore: 'The first {count, number} are shown.',
	cell: 'Cell',
	column: 'Column',
	found: 'What stands there',
	wrong: 'What is wrong',
	previewTitle: 'What the import would do',
	previewCounts:
		'{created, plural, =0 {no new programme} one {# new programme} other {# new programmes}}, {changed, plural, =0 {none changed} one {# changed} other {# changed}}, {same, plural, =0 {none unchanged} one {# unchanged} other {# unchanged}}',
	nothing: 'The file changes nothing.',
	isNew: 'New draft',
	doneTitle: 'The file was imported',
	doneCounts:
		'{created, plural, =0 {No programme was created} one {# programme was created} other {# programmes were created}}; {changed, plural, =0 {none was changed} one {# was changed} other {# were changed}}.',
	noRows: 'There is no programme in the file.',
	notATable: 'This is not a table of programmes as it is downloaded here.',
	lostCheck: 'What was checked could not be read again. Please send the file once more.',
}
