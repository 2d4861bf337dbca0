/** Taking lists out of the product, and what was taken out. */
export const exporting = {
	title: 'Take out as a file',
	lead: 'Whoever takes lists out of the product answers for them. Say what the file is for: this is kept with your name, what was chosen and how many rows left.',
	what: {
		overview: 'Overview for donors (CSV)',
		catalogueCsv: 'Catalogue of programmes (CSV)',
		catalogueXlsx: 'Catalogue of programmes (XLSX)',
		allocation: 'Record of an allocation run (JSON)',
		history: 'History of a request (CSV)',
	},
	which: 'What',
	reason: 'What is the file for?',
	reasonHint: 'At least 10 characters.',
	button: 'Get the file',
	refusedTitle: 'You may not take this out',
	refusedBody:
		'Taking lists out is a right of its own. Ask an administrator for it; it is given to a person, with a reason, under “People”.',
	confidentialTitle: 'This request is confidential',
	list: {
		title: 'What was taken out',
		lead: 'Every list that left the product, by whom and why, the latest first.',
		none: 'Nothing has been taken out yet.',
		caption: 'Exports',
		when: 'When',
		who: 'Who',
		role: 'Post',
		rows: 'Rows',
		filter: 'Chosen',
		reason: 'Reason',
		older: 'Older',
	},
}
