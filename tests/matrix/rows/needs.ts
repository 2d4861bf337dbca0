import type { Row } from '../row.ts'

/** Needs of a submitted request. */
export const needs: Record<string, Row> = {
	'needs._index': {
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState', 'office'], refused: 'others' },
		shows: {
			'needReaders foreignState': 'rows',
			all: 'address columns counts role',
			'state foreignState': 'mayExport',
			office: 'states',
			'triage officer foreignOfficer approver': 'officers',
		},
	},
	'requests.$requestId.needs.$needId._index': {
		of: 'need',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: {
			all: 'need clock written measured',
			'focalPoint officer': 'forms',
			'drafter focalPoint': 'mayInvite',
			'triage officer approver': 'mayMatch',
			officer: 'partners',
		},
		form: { type: 'withdrawNeed', revision: '99', reasonCode: 'PRIORITIES_CHANGED', note: 'A note.' },
		post: { resumed: 'signedOut', outdated: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.needs.$needId.process-chart': {
		of: 'need',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'need request charts', 'triage officer approver': 'mayMatch' },
	},
	'requests.$requestId.needs.$needId.indicators': {
		of: 'need',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'indicators today need' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.needs.$needId.matching': {
		of: 'need',
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'approver'],
			notThere: 'foreignOfficer',
			refused: 'others',
		},
		shows: {
			all: 'address programmes apart asked total page pages from counts need request today foreseen',
			officer: 'mayPropose mayWait',
		},
		form: { type: 'proposeProgramme', revision: '99', programmeId: 'goods' },
		post: { resumed: 'signedOut', outdated: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.needs.$needId.similar-needs': {
		of: 'need',
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'approver'],
			notThere: 'foreignOfficer',
			refused: 'others',
		},
		shows: { all: 'need similar earlier bundles refusal' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.needs.$needId.referral.$file': {
		of: 'referred',
		at: { file: 'sheet.docx' },
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'approver'],
			notThere: 'foreignOfficer',
			refused: 'others',
		},
	},
	'requests.$requestId.needs.$needId.priority': {
		of: 'need',
		get: { sentOn: 'signedOut', shown: ['triage', 'officer', 'approver'], notThere: 'others' },
		shows: { all: 'need request round state criteria' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.needs.$needId.joint': {
		of: 'joint',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: {
			all: 'joint',
			state: 'ofState',
			'triage officer approver': 'mayBundle',
			manager: 'offer',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	// Egypt is invited.
	'joint-needs.$jointNeedId': {
		of: 'invited',
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState'], notThere: 'others' },
		shows: { all: 'joint filingKey' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
}
