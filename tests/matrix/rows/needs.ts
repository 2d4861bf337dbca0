import type { Row } from '../row.ts'

/** Needs of a submitted request. */
export const needs: Record<string, Row> = {
	'needs._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  403 403  403',
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer approver manager dueDiligence':
				'rows',
			all: 'address columns counts role',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence': 'states',
			'triage officer foreignOfficer approver': 'officers',
		},
	},
	'requests.$requestId.needs.$needId._index': {
		of: 'need',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: {
			all: 'need clock written measured',
			'focalPoint officer': 'forms',
			'drafter focalPoint': 'mayInvite',
			'triage officer approver': 'mayMatch',
			officer: 'partners',
		},
		form: { type: 'withdrawNeed', revision: '99', reasonCode: 'PRIORITIES_CHANGED', note: 'A note.' },
		post: '307 307  409 404 409 404 409 404  409 409 404 409 404 404 409  404 404  404',
	},
	'requests.$requestId.needs.$needId.process-chart': {
		of: 'need',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'need request charts', 'triage officer approver': 'mayMatch' },
	},
	'requests.$requestId.needs.$needId.indicators': {
		of: 'need',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 404 404 200  404 404  404',
		shows: { all: 'indicators today need' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.needs.$needId.matching': {
		of: 'need',
		get: '302 302  403 403 403 403 403 403  200 200 404 200 403 403 403  403 403  403',
		shows: {
			all: 'address programmes apart asked total page pages from counts need request today foreseen',
			officer: 'mayPropose mayWait',
		},
		form: { type: 'proposeProgramme', revision: '99', programmeId: 'goods' },
		post: '307 307  409 404 409 404 409 404  409 409 404 409 404 404 409  404 404  404',
	},
	'requests.$requestId.needs.$needId.similar-needs': {
		of: 'need',
		get: '302 302  403 403 403 403 403 403  200 200 404 200 403 403 403  403 403  403',
		shows: { all: 'need similar earlier bundles refusal' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.needs.$needId.referral.$file': {
		of: 'referred',
		at: { file: 'sheet.docx' },
		get: '302 302  403 403 403 403 403 403  200 200 404 200 403 403 403  403 403  403',
	},
	'requests.$requestId.needs.$needId.priority': {
		of: 'need',
		get: '302 302  404 404 404 404 404 404  200 200 404 200 404 404 404  404 404  404',
		shows: { all: 'need request round state criteria' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.needs.$needId.joint': {
		of: 'joint',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: {
			all: 'joint',
			'drafter focalPoint mission': 'ofState',
			'triage officer approver': 'mayBundle',
			manager: 'offer',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	// Egypt is invited.
	'joint-needs.$jointNeedId': {
		of: 'invited',
		get: '302 302  200 200 200 200 200 200  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'joint filingKey' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
}
