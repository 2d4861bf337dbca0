import type { Row } from '../row.ts'

/** Figures, reports to the Conference, and releases. */
export const figures: Record<string, Row> = {
	'figures._index': {
		get: {
			sentOn: 'signedOut',
			shown: [
				'state',
				'foreignState',
				'triage',
				'officer',
				'foreignOfficer',
				'approver',
				'manager',
				'foreignManager',
				'administrator',
			],
			notThere: 'others',
		},
		shows: {
			all: 'figures',
			'approver administrator': 'mayRecount',
		},
		post: { resumed: 'signedOut', done: ['approver', 'administrator'], refused: 'others' },
	},
	'figures.$part': {
		at: { part: 'results' },
		get: {
			sentOn: 'signedOut',
			shown: [
				'state',
				'foreignState',
				'triage',
				'officer',
				'foreignOfficer',
				'approver',
				'manager',
				'foreignManager',
				'administrator',
			],
			notThere: 'others',
		},
		shows: { all: 'part figures', 'manager foreignManager': 'contributions' },
	},
	// The figures of all States have not been counted in this world.
	'figures.charts.$file': {
		at: { file: 'open.svg' },
		get: {
			sentOn: 'signedOut',
			shown: ['state', 'foreignState', 'officer', 'foreignOfficer', 'manager', 'foreignManager'],
			notThere: 'others',
		},
	},
	'figures.export.$file': {
		at: { file: 'figures.csv' },
		get: { sentOn: 'everyone' },
	},
	'figures.definitions': {
		get: { sentOn: 'signedOut', shown: 'others' },
	},
	'reports._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'reports', 'approver administrator': 'mayBegin', approver: 'preparesAnnex' },
	},
	'reports.agenda-annex': {
		get: { sentOn: 'signedOut', shown: 'approver', refused: 'others' },
		shows: { all: 'filter most states' },
	},
	'reports.agenda-annex_.$file': {
		at: { file: 'annex.docx' },
		get: { sentOn: 'everyone' },
	},
	'reports.new': {
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
		shows: { all: 'releases language' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	// Published.
	'reports.$reportId': {
		of: 'report',
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'report', 'approver administrator': 'words' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'reports.$reportId_.$file': {
		of: 'report',
		at: { file: 'report.docx' },
		get: { sentOn: 'signedOut', shown: 'others' },
	},
	// A draft.
	'reports.$reportId_.edit': {
		of: 'draftReport',
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], notThere: 'others' },
		shows: { all: 'id period revision values' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'reports.$reportId_.paragraphs': {
		of: 'draftReport',
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
		shows: { all: 'additions' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'reports.$reportId_.paragraphs_.$paragraphId': {
		of: 'draftReport',
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
		shows: { all: 'view' },
		form: { type: 'comment', comment: 'Since when?' },
		post: { resumed: 'signedOut', done: ['approver', 'administrator'], refused: 'others' },
	},
	'releases._index': {
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
		shows: { all: 'releases periods daysAfter next', administrator: 'maySet' },
		form: { period: '2024-H2' },
		post: { resumed: 'signedOut', done: ['approver', 'administrator'], refused: 'others' },
	},
	'releases.$releaseId': {
		of: 'release',
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
		shows: { all: 'release' },
		form: { revision: '1' },
		post: { resumed: 'signedOut', done: 'approver', refused: 'others' },
	},
	'releases.$releaseId_.dataset[.]json': {
		of: 'release',
		get: { sentOn: 'signedOut', shown: ['approver', 'administrator'], refused: 'others' },
	},
}
