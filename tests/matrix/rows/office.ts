import type { Row } from '../row.ts'

/** Lists, views, people and their posts, notes verbales, the audit trail. */
export const office: Record<string, Row> = {
	overdue: {
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState', 'office'], refused: 'others' },
		shows: {
			all: 'address',
			'triage officer foreignOfficer approver': 'requests deliveries',
			office: 'states',
		},
	},
	'views.new': {
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState', 'office'], notThere: 'others' },
		shows: { all: 'list shares alerts' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'views.$viewId': {
		get: { sentOn: 'signedOut', notThere: 'others' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'views.columns': {
		get: { sentOn: 'everyone' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'lists.$list.$file': {
		at: { list: 'requests', file: 'export.csv' },
		get: { sentOn: 'everyone' },
	},
	'states._index': {
		get: { shown: ['office', 'administrator'], refused: 'donors', sentOn: 'others' },
		shows: { all: 'rows address columns counts most role' },
	},
	'states.$iso3': {
		at: { iso3: 'GHA' },
		get: { sentOn: 'signedOut', notThere: 'donors', shown: 'others' },
		shows: {
			all: 'iso3 name reader practices',
			'state office administrator': 'region subregion treaties open asked received support',
			needReaders: 'outcomes dates',
			'focalPoint mission triage administrator': 'people notes',
			'officer foreignOfficer manager foreignManager dueDiligence administrator': 'isPartial',
			'triage administrator': 'mayOpenContacts',
			'state office': 'count',
		},
	},
	'states.$iso3_.needs': {
		at: { iso3: 'GHA' },
		get: { sentOn: 'signedOut', shown: ['state', 'office'], notThere: 'others' },
		shows: {
			all: 'state address columns counts role',
			needReaders: 'rows',
			'triage officer foreignOfficer approver': 'officers',
		},
	},
	'states.$iso3_.deliveries': {
		at: { iso3: 'GHA' },
		get: { sentOn: 'signedOut', shown: ['state', 'office'], notThere: 'others' },
		shows: {
			all: 'state address columns counts role',
			needReaders: 'rows',
		},
	},
	'states.$iso3_.$file': {
		at: { iso3: 'GHA', file: 'briefing.docx' },
		get: { sentOn: 'signedOut', shown: ['state', 'office', 'administrator'], notThere: 'others' },
	},
	'undeliverable.$noticeId': {
		of: 'cameBack',
		get: { sentOn: 'signedOut', shown: 'officer', notThere: 'others' },
		shows: {
			all: 'id bouncedAt code recipient personId name role stateIso3 requestId reference letters state',
		},
		form: { note: 'Told by telephone.' },
		post: { resumed: 'signedOut', done: 'officer', notThere: 'others' },
	},
	deputies: {
		get: { sentOn: 'signedOut', refused: 'donors', shown: 'others' },
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint office administrator': 'principals',
			'drafter focalPoint foreignFocalPoint triage officer foreignOfficer manager foreignManager administrator':
				'candidates',
			all: 'me today',
			'office administrator': 'ofOffice',
		},
		form: { id: '00000000-0000-4000-8000-000000000000' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'notes-verbales.$noteId._index': {
		of: 'records',
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'note' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'notes-verbales.$noteId.scan': {
		of: 'records',
		get: { sentOn: 'signedOut', notThere: 'others' },
	},
	'notes-verbales._index': {
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'list states role' },
	},
	'notes-verbales.new': {
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'states' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	people: {
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'foreignFocalPoint', 'mission', 'foreignMission', 'triage', 'administrator'],
			refused: 'others',
		},
		shows: {
			all: 'rows address columns counts role states choice language',
			'focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
			'focalPoint triage administrator': 'invitations',
			'focalPoint foreignFocalPoint administrator': 'mayInvite',
			'triage administrator': 'ofOffice',
		},
		form: {
			name: 'N. Ew',
			email: 'n.ew@sample.example',
			language: 'en',
			role: 'drafter',
			stateIso3: 'GHA',
			authorityId: 'ghana.ministry',
		},
		post: {
			resumed: 'signedOut',
			done: ['focalPoint', 'administrator'],
			invalid: 'foreignFocalPoint',
			refused: 'others',
		},
	},
	'people_.$personId': {
		of: 'person',
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'mission', 'triage', 'administrator'],
			notThere: ['foreignFocalPoint', 'foreignMission'],
			refused: 'others',
		},
		shows: { all: 'person states' },
		post: { resumed: 'signedOut', notThere: 'administrator', refused: 'others' },
	},
	'people_.$personId_.deputies': {
		of: 'person',
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'mission'],
			notThere: ['foreignFocalPoint', 'foreignMission', 'triage', 'administrator'],
			refused: 'others',
		},
		shows: { all: 'person' },
	},
	'people_.$personId_.sign-ins': {
		of: 'person',
		get: {
			sentOn: 'signedOut',
			notThere: ['focalPoint', 'foreignFocalPoint', 'mission', 'foreignMission', 'triage'],
			shown: 'administrator',
			refused: 'others',
		},
		shows: { all: 'person most' },
	},
	'posts.$postId': {
		of: 'records',
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'mission', 'triage', 'administrator'],
			notThere: ['foreignFocalPoint', 'foreignMission'],
			refused: 'others',
		},
		shows: { all: 'post' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'posts._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'foreignFocalPoint', 'mission', 'foreignMission', 'triage', 'administrator'],
			refused: 'others',
		},
		shows: { all: 'list states role' },
	},
	search: {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'query states saved isEmpty facets isBuilding' },
	},
	recusals: {
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], refused: 'others' },
		shows: { all: 'programmes people states' },
		form: { id: '00000000-0000-4000-8000-000000000000' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'audit-seals.$sealId[.]json': {
		of: 'records',
		get: { sentOn: 'signedOut', shown: ['state', 'triage', 'approver', 'administrator'], notThere: 'others' },
	},
	'audit-seals._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['state', 'foreignState', 'triage', 'approver', 'administrator'],
			refused: 'others',
		},
		shows: { all: 'list states role' },
	},
	'audit-seals.verify': {
		get: { shown: 'everyone' },
		post: { invalid: 'everyone' },
	},
	'workload._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'foreignOfficer', 'approver'],
			refused: 'others',
		},
		shows: { all: 'stages most lines address role' },
	},
	'workload.transfer': {
		get: {
			sentOn: 'signedOut',
			shown: ['focalPoint', 'foreignFocalPoint', 'triage', 'approver', 'administrator'],
			refused: 'others',
		},
		shows: { all: 'post people candidates key back' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
}
