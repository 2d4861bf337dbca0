import type { Row } from '../row.ts'

/** Submitted requests. */
export const requests: Record<string, Row> = {
	'requests.$requestId._index': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: {
			all: 'request receipt clocks written',
			'focalPoint triage officer': 'forms',
			officer: 'unlockable returned',
		},
		form: { type: 'withdraw', revision: '99', reasonCode: 'MET_NATIONALLY', note: 'A note.' },
		post: '307 307  409 404 409 404 409 404  409 409 404 409 404 404 409  404 404  404',
	},
	'requests.$requestId.attachments.$attachmentId': {
		of: 'filed',
		get: '302 302  302 404 302 404 302 404  302 302 404 302 404 404 404  404 404  404',
	},
	'requests.$requestId.process-chart': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'pages title charts' },
	},
	'requests.$requestId.due-diligence': {
		of: 'filed',
		get: '302 302  404 404 404 404 404 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'found charts', dueDiligence: 'forms' },
		form: { type: 'clear', revision: '99', reason: 'A reason.' },
		post: '307 307  404 404 404 404 404 404  409 409 404 409 404 404 409  404 404  404',
	},
	'requests.$requestId.filing': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'pages filing attachments' },
		post: '302 302  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.filing[.]json': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 404  404 404  404',
	},
	'requests.$requestId.filing[.]pdf': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
	},
	'requests.$requestId.history': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: {
			all: 'requestId pages first filter reference title entries needs roles',
			'triage officer approver': 'mayReplay',
		},
	},
	'requests.$requestId.history[.]csv': {
		of: 'filed',
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'requests.$requestId.receipt[.]json': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
	},
	'requests.$requestId.receipt[.]pdf': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
	},
	'requests.$requestId.access': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: {
			all: 'pages id reference answersRevision classification consentPublish consentPartners consentDonors viewers',
			focalPoint: 'mayChange files',
			'triage officer approver dueDiligence': 'ofOffice',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.messages': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'requestId pages formKey thread' },
		form: { key: '00000000-0000-4000-8000-000000000000', text: 'Good morning.' },
		post: '307 307  303 404 303 404 403 404  303 303 404 303 404 404 303  404 404  404',
	},
	'requests.$requestId.translations': {
		of: 'filed',
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		form: { of: 'filing' },
		post: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.translations_.$translationId': {
		of: 'filed',
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		form: { text: 'A translation.' },
		post: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.notifications': {
		of: 'filed',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'requestId pages first reference title events' },
	},
	'requests.$requestId.notifications_.$noticeId': {
		of: 'toldLetter',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'requestId reference title line subject text language' },
	},
	'requests._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  403 403  403',
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer approver manager dueDiligence':
				'rows',
			all: 'address columns counts role',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
			'drafter foreignDrafter': 'drafts',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence': 'states',
			'triage officer foreignOfficer approver': 'officers',
			'triage officer foreignOfficer': 'bulk',
		},
	},
	'requests.archived': {
		get: '302 302  200 200 403 403 403 403  403 403 403 403 403 403 403  403 403  403',
		shows: { all: 'address' },
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.bulk': {
		get: '302 302  403 403 403 403 403 403  200 200 200 403 403 403 403  403 403  403',
		shows: { all: 'action fields', triage: 'officers asksOfficer' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.new': {
		get: '302 302  200 200 403 403 403 403  403 403 403 403 403 403 403  403 403  403',
		shows: { all: 'filingKey language earlier' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
}
