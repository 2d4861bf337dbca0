import type { Row } from '../row.ts'

/** Submitted requests. */
export const requests: Record<string, Row> = {
	'requests.$requestId._index': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: {
			all: 'request receipt clocks written',
			'focalPoint triage officer': 'forms',
			officer: 'unlockable returned evidence',
		},
		form: { type: 'withdraw', revision: '99', reasonCode: 'MET_NATIONALLY', note: 'A note.' },
		post: { resumed: 'signedOut', outdated: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.attachments.$attachmentId': {
		of: 'filed',
		get: { sentOn: ['signedOut', 'state', 'triage', 'officer', 'approver'], notThere: 'others' },
	},
	'requests.$requestId.process-chart': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'pages title charts' },
	},
	'requests.$requestId.due-diligence': {
		of: 'filed',
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
		shows: { all: 'found charts', dueDiligence: 'forms' },
		form: { type: 'clear', revision: '99', reason: 'A reason.' },
		post: {
			resumed: 'signedOut',
			outdated: ['triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
	},
	'requests.$requestId.filing': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'pages filing attachments' },
		post: { sentOn: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.filing[.]json': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: ['state', 'triage', 'officer', 'approver'], notThere: 'others' },
	},
	'requests.$requestId.filing[.]pdf': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.history': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: {
			all: 'requestId pages first filter reference title entries needs roles',
			'triage officer approver': 'mayReplay',
		},
	},
	'requests.$requestId.history[.]csv': {
		of: 'filed',
		get: { sentOn: 'everyone' },
	},
	'requests.$requestId.receipt[.]json': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.receipt[.]pdf': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
	},
	'requests.$requestId.access': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: {
			all: 'pages id reference answersRevision classification consentPublish consentPartners consentDonors viewers',
			focalPoint: 'mayChange files',
			'triage officer approver dueDiligence': 'ofOffice',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.messages': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'requestId pages formKey thread' },
		form: { key: '00000000-0000-4000-8000-000000000000', text: 'Good morning.' },
		post: {
			resumed: 'signedOut',
			done: ['drafter', 'focalPoint', 'triage', 'officer', 'approver', 'dueDiligence'],
			refused: 'mission',
			notThere: 'others',
		},
	},
	'requests.$requestId.translations': {
		of: 'filed',
		get: { notThere: 'everyone' },
		form: { of: 'filing' },
		post: { notThere: 'everyone' },
	},
	'requests.$requestId.translations_.$translationId': {
		of: 'filed',
		get: { notThere: 'everyone' },
		form: { text: 'A translation.' },
		post: { notThere: 'everyone' },
	},
	'requests.$requestId.notifications': {
		of: 'filed',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'requestId pages first reference title events' },
	},
	'requests.$requestId.notifications_.$noticeId': {
		of: 'toldLetter',
		get: { sentOn: 'signedOut', shown: 'requestReaders', notThere: 'others' },
		shows: { all: 'requestId reference title line subject text language' },
	},
	'requests._index': {
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState', 'office'], refused: 'others' },
		shows: {
			'needReaders foreignState': 'rows',
			all: 'address columns counts role',
			'state foreignState': 'mayExport',
			'drafter foreignDrafter': 'drafts',
			office: 'states',
			'triage officer foreignOfficer approver': 'officers',
			'triage officer foreignOfficer': 'bulk',
		},
	},
	'requests.archived': {
		get: { sentOn: 'signedOut', shown: ['drafter', 'foreignDrafter'], refused: 'others' },
		shows: { all: 'address' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'requests.bulk': {
		get: { sentOn: 'signedOut', shown: ['triage', 'officer', 'foreignOfficer'], refused: 'others' },
		shows: { all: 'action fields', triage: 'officers asksOfficer' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.new': {
		get: { sentOn: 'signedOut', shown: ['drafter', 'foreignDrafter'], refused: 'others' },
		shows: { all: 'filingKey language earlier' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
}
