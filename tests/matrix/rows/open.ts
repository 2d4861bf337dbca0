import type { Row } from '../row.ts'

/** Public pages, and pages that a link opens. */
export const open: Record<string, Row> = {
	$: {
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		post: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'[.]well-known.jwks[.]json': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	_index: {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'isSample' },
	},
	'calendar.$file': {
		of: 'links',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'certificates.verify': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	verify: {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'dev.charts.$file': {
		at: { file: 'bars.svg' },
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'dev.components': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'dev.components_.lists': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'rows next columns counts address views mayExport' },
	},
	'dev.components_.records': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'forms' },
	},
	'dev.inbox.$noticeId._index': {
		of: 'letter',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'id recipient subject language status createdAt text headers' },
	},
	'dev.inbox.$noticeId.html': {
		of: 'letter',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'dev.inbox.$noticeId.source': {
		of: 'letter',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'dev.inbox._index': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'rows page more recipients filter' },
	},
	'jobs._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'at', administrator: 'isAll' },
	},
	'jobs.$jobId': {
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'jobs.$jobId_.file': {
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'exports.$what': {
		at: { what: 'history' },
		get: '302 302  200 200 200 200 200 200  403 403 403 403 403 403 403  403 403  403',
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer foreignOfficer approver manager foreignManager dueDiligence donor foreignDonor administrator':
				'what',
			all: 'allowed',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'files.$token': {
		at: { token: 'not.there' },
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	glossary: {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'explained others' },
	},
	'invitation.$token': {
		of: 'links',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'invitation' },
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'mail.off.$token': {
		at: { token: 'not-there' },
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		post: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'embed.$release.$table': {
		at: { release: '2025-H1', table: 'kinds' },
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'model number asAt isSample source home' },
	},
	'embed.$release.$table_.$file': {
		at: { release: '2025-H1', table: 'kinds', file: 'ar.svg' },
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'open.catalog[.]jsonld': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'iati.$file': {
		at: { file: 'activities.xml' },
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'open.$release.$file': {
		at: { release: '2025-H1', file: 'kinds.csv' },
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	public: {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'release' },
	},
}
