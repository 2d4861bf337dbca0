import type { Row } from '../row.ts'

/** Roles, posts, States, figures and the audit trail. */
export const office: Record<string, Row> = {
	overdue: {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  403 403  403',
		shows: {
			all: 'address',
			'triage officer foreignOfficer approver': 'requests deliveries',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence': 'states',
		},
	},
	'views.new': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  404 404  404',
		shows: { all: 'list shares alerts' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'views.$viewId': {
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'views.columns': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'lists.$list.$file': {
		at: { list: 'requests', file: 'export.csv' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'states._index': {
		get: '302 302  302 302 302 302 302 302  200 200 200 200 200 200 200  403 403  200',
		shows: { all: 'rows address columns counts most role' },
	},
	'states.$iso3': {
		at: { iso3: 'GHA' },
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  404 404  200',
		shows: {
			all: 'iso3 name reader practices',
			'drafter focalPoint mission triage officer foreignOfficer approver manager foreignManager dueDiligence administrator':
				'region subregion treaties open asked received support',
			'drafter focalPoint mission triage officer approver manager dueDiligence': 'outcomes dates',
			'focalPoint mission triage administrator': 'people notes',
			'officer foreignOfficer manager foreignManager dueDiligence administrator': 'isPartial',
			'triage administrator': 'mayOpenContacts',
			'drafter focalPoint mission triage officer foreignOfficer approver manager foreignManager dueDiligence':
				'count',
		},
	},
	'states.$iso3_.needs': {
		at: { iso3: 'GHA' },
		get: '302 302  200 404 200 404 200 404  200 200 200 200 200 200 200  404 404  404',
		shows: {
			all: 'state address columns counts role',
			'drafter focalPoint mission triage officer approver manager dueDiligence': 'rows',
			'triage officer foreignOfficer approver': 'officers',
		},
	},
	'states.$iso3_.deliveries': {
		at: { iso3: 'GHA' },
		get: '302 302  200 404 200 404 200 404  200 200 200 200 200 200 200  404 404  404',
		shows: {
			all: 'state address columns counts role',
			'drafter focalPoint mission triage officer approver manager dueDiligence': 'rows',
		},
	},
	'states.$iso3_.$file': {
		at: { iso3: 'GHA', file: 'briefing.docx' },
		get: '302 302  200 404 200 404 200 404  200 200 200 200 200 200 200  404 404  200',
	},
	'undeliverable.$noticeId': {
		of: 'cameBack',
		get: '302 302  404 404 404 404 404 404  404 200 404 404 404 404 404  404 404  404',
		shows: {
			all: 'id bouncedAt code recipient personId name role stateIso3 requestId reference letters state',
		},
		form: { note: 'Told by telephone.' },
		post: '307 307  404 404 404 404 404 404  404 303 404 404 404 404 404  404 404  404',
	},
	deputies: {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  403 403  200',
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint triage officer foreignOfficer approver manager foreignManager dueDiligence administrator':
				'principals',
			'drafter focalPoint foreignFocalPoint triage officer foreignOfficer manager foreignManager administrator':
				'candidates',
			all: 'me today',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence administrator': 'ofOffice',
		},
		form: { id: '00000000-0000-4000-8000-000000000000' },
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'notes-verbales.$noteId._index': {
		of: 'records',
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'note' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'notes-verbales.$noteId.scan': {
		of: 'records',
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'notes-verbales._index': {
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list states role' },
	},
	'notes-verbales.new': {
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'states today' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	people: {
		get: '302 302  403 403 200 200 200 200  200 403 403 403 403 403 403  403 403  200',
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
		post: '307 307  403 403 303 422 403 403  403 403 403 403 403 403 403  403 403  303',
	},
	'people_.$personId': {
		of: 'person',
		get: '302 302  403 403 200 404 200 404  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'person states' },
		post: '307 307  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  404',
	},
	'people_.$personId_.deputies': {
		of: 'person',
		get: '302 302  403 403 200 404 200 404  404 403 403 403 403 403 403  403 403  404',
		shows: { all: 'person' },
	},
	'people_.$personId_.sign-ins': {
		of: 'person',
		get: '302 302  403 403 404 404 404 404  404 403 403 403 403 403 403  403 403  200',
		shows: { all: 'person most' },
	},
	'posts.$postId': {
		of: 'records',
		get: '302 302  403 403 200 404 200 404  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'post' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'posts._index': {
		get: '302 302  403 403 200 200 200 200  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list states role' },
	},
	search: {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'query states saved isEmpty facets isBuilding' },
	},
	recusals: {
		get: '302 302  403 403 403 403 403 403  200 200 200 200 200 200 200  403 403  200',
		shows: { all: 'programmes people states' },
		form: { id: '00000000-0000-4000-8000-000000000000' },
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'audit-seals.$sealId[.]json': {
		of: 'records',
		get: '302 302  200 404 200 404 200 404  200 404 404 200 404 404 404  404 404  200',
	},
	'audit-seals._index': {
		get: '302 302  200 200 200 200 200 200  200 403 403 200 403 403 403  403 403  200',
		shows: { all: 'list states role' },
	},
	'audit-seals.verify': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'figures._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 404  404 404  200',
		shows: {
			all: 'figures',
			'approver administrator': 'mayRecount',
		},
		post: '307 307  403 403 403 403 403 403  403 403 403 303 403 403 403  403 403  303',
	},
	'figures.$part': {
		at: { part: 'results' },
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 404  404 404  200',
		shows: { all: 'part figures', 'manager foreignManager': 'contributions' },
	},
	// The figures of all States have not been counted in this world.
	'figures.charts.$file': {
		at: { file: 'open.svg' },
		get: '302 302  200 200 200 200 200 200  404 200 200 404 200 200 404  404 404  404',
	},
	'figures.export.$file': {
		at: { file: 'figures.csv' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'figures.definitions': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'reports._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'reports', 'approver administrator': 'mayBegin', approver: 'preparesAnnex' },
	},
	'reports.agenda-annex': {
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  403',
		shows: { all: 'filter most states' },
	},
	'reports.agenda-annex_.$file': {
		at: { file: 'annex.docx' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'reports.new': {
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
		shows: { all: 'releases language' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	// Published.
	'reports.$reportId': {
		of: 'report',
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'report', 'approver administrator': 'words' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'reports.$reportId_.$file': {
		of: 'report',
		at: { file: 'report.docx' },
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	// A draft.
	'reports.$reportId_.edit': {
		of: 'draftReport',
		get: '302 302  404 404 404 404 404 404  404 404 404 200 404 404 404  404 404  200',
		shows: { all: 'id period revision values' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'reports.$reportId_.paragraphs': {
		of: 'draftReport',
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
		shows: { all: 'additions' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'reports.$reportId_.paragraphs_.$paragraphId': {
		of: 'draftReport',
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
		shows: { all: 'view' },
		form: { type: 'comment', comment: 'Since when?' },
		post: '307 307  403 403 403 403 403 403  403 403 403 303 403 403 403  403 403  303',
	},
	'releases._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
		shows: { all: 'releases periods daysAfter next', administrator: 'maySet' },
		form: { period: '2024-H2' },
		post: '307 307  403 403 403 403 403 403  403 403 403 303 403 403 403  403 403  303',
	},
	'releases.$releaseId': {
		of: 'release',
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
		shows: { all: 'release' },
		form: { revision: '1' },
		post: '307 307  403 403 403 403 403 403  403 403 403 303 403 403 403  403 403  403',
	},
	'releases.$releaseId_.dataset[.]json': {
		of: 'release',
		get: '302 302  403 403 403 403 403 403  403 403 403 200 403 403 403  403 403  200',
	},
	'workload._index': {
		get: '302 302  403 403 403 403 403 403  200 200 200 200 403 403 403  403 403  403',
		shows: { all: 'stages most lines address role' },
	},
	'workload.transfer': {
		get: '302 302  403 403 200 200 403 403  200 403 403 200 403 403 403  403 403  200',
		shows: { all: 'post people candidates key back' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
}
