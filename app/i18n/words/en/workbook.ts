/** The form as a workbook: its sheets, and the page to download and import it. */
export const workbook = {
	guide: {
		sheet: 'Read first',
		title: 'Request for technical assistance: workbook',
		lists:
			'Where a cell has a list, choose from it. The words of the list may be written in any of the six languages.',
		dates:
			'Write dates as year-month-day, such as 2026-03-31, and numbers in digits only. Formulas are not taken.',
		needs:
			'On the sheet of the needs, each need has a column. Choose its kind first, then answer the questions on the need and on that kind. The State’s own order is kept in the draft.',
		tables:
			'Tables have sheets of their own. Where a table is about needs, write the number of the need in front of each row.',
		blank:
			'A cell that you empty empties the answer. An answer that had no cell, or an empty one, when the workbook was downloaded is not changed by an empty cell. A need whose column you empty stays in the draft.',
		import:
			'Import the workbook into the draft when you are done. If a cell cannot be taken, nothing is imported and each such cell is named.',
		notAFiling:
			'A workbook is not a filing. UNODC receives the request only once the focal point has endorsed it.',
	},
	sheets: { request: 'The request', needs: 'The needs' },
	tables: {
		institution_otherInstitutions: 'Other institutions',
		situation_indicators: 'Figures',
		situation_support: 'Support by partners',
		need_indicators: 'Results of needs',
		need_places: 'Places of needs',
		need_unavailable: 'Dates that do not suit',
		equipment_lines: 'Items of equipment',
		equipment_stock: 'Equipment there is',
	},
	question: 'What is asked',
	answer: 'Your answer',
	howTo: 'How to answer',
	kind: 'Kind of need',
	need: 'Need {number}',
	needNumber: 'Number of the need',
	chooseFromList: 'Choose from the list.',
	between: 'A whole number from {min, number} to {max, number}.',
	dateForm: 'Year-month-day, such as 2026-03-31.',
	needNumbers: 'Numbers of other needs of this workbook, such as 1, 3.',
	page: {
		title: 'Fill in a workbook',
		lead: 'Download the form as a workbook (XLSX), fill it in without a connection and import it here.',
		download: {
			title: 'Download',
			body: 'The workbook holds what the draft says now. Choose the language of the questions and lists; your answers are not translated.',
			empty: 'An empty form, in the language of the request',
		},
		upload: {
			title: 'Import',
			body: 'What was changed in the workbook is put into the draft. What others have written here in the meantime stays. New needs are added; no need is removed.',
			file: 'Workbook',
			fileHint: 'An XLSX file of at most 5 MB that was downloaded here, in any of the six languages.',
			replace: 'Where an answer was changed in both places, use the one of the workbook',
			send: 'Import the workbook',
		},
		back: 'Back to the draft',
		errors: {
			title: 'Nothing was imported',
			body: 'Correct these cells in the workbook, save it and import it again.',
			caption: 'Cells to correct',
			cell: 'Cell',
			sheet: 'Sheet',
			question: 'What is asked',
			message: 'What is wrong',
			more: 'Only the first {count, number} cells are shown.',
		},
		done: {
			title: 'The workbook was imported',
			changed:
				'{count, plural, =0 {No answer was changed.} one {# answer was changed.} other {# answers were changed.}}',
			added: 'Needs added, by number: {numbers}.',
		},
		conflicts: {
			title: 'Answers changed in both places',
			body: 'The draft has kept its own answers to these. To use those of the workbook, import the same file again with the box ticked.',
			caption: 'The two answers',
			question: 'What is asked',
			draft: 'In the draft',
			workbook: 'In the workbook',
			empty: 'No answer',
		},
		unknown: {
			title: 'Parts that were not read',
			body: 'The form does not have these rows or sheets. All others were imported.',
		},
	},
	errors: {
		formula: 'Write the value itself instead of a formula',
		kindMissing: 'Choose the kind of this need',
		kindChanged:
			'The kind of a need that is in the draft cannot be changed; use another column for a new need',
		otherKind: 'This question is not asked for this kind of need',
		tooManyNeeds: 'A request has at most 20 needs; there is no room for this one',
		notOurs: 'This is not a workbook that was downloaded here, or its hidden sheet was removed.',
		newer: 'This workbook is of a later version of the form.',
		externalLinks: 'The workbook has links to other files. Remove them and import it again.',
		tooLarge: 'The workbook is too large. At most 5 MB and 5,000 rows a sheet are taken.',
		oneFile: 'Import one workbook at a time.',
	},
}
