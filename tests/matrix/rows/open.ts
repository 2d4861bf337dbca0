import type { Row } from '../row.ts'

/** Public pages, and pages that a link opens. */
export const open: Record<string, Row> = {
	$: {
		get: { notThere: 'everyone' },
		post: { notThere: 'everyone' },
	},
	'[.]well-known.jwks[.]json': {
		get: { shown: 'everyone' },
	},
	_index: {
		get: { shown: 'everyone' },
		shows: { all: 'isSample' },
	},
	'calendar.$file': {
		of: 'links',
		get: { shown: 'everyone' },
	},
	'certificates.verify': {
		get: { shown: 'everyone' },
		post: { invalid: 'everyone' },
	},
	verify: {
		get: { shown: 'everyone' },
		post: { invalid: 'everyone' },
	},
	'dev.charts.$file': {
		at: { file: 'bars.svg' },
		get: { shown: 'everyone' },
	},
	'dev.components': {
		get: { shown: 'everyone' },
	},
	'dev.components_.lists': {
		get: { shown: 'everyone' },
		shows: { all: 'rows next columns counts address views mayExport' },
	},
	'dev.components_.records': {
		get: { shown: 'everyone' },
		shows: { all: 'forms' },
	},
	'dev.inbox.$noticeId._index': {
		of: 'letter',
		get: { shown: 'everyone' },
		shows: { all: 'id recipient subject language status createdAt text headers' },
	},
	'dev.inbox.$noticeId.html': {
		of: 'letter',
		get: { shown: 'everyone' },
	},
	'dev.inbox.$noticeId.source': {
		of: 'letter',
		get: { shown: 'everyone' },
	},
	'dev.inbox._index': {
		get: { shown: 'everyone' },
		shows: { all: 'rows page more recipients filter' },
	},
	'jobs._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'at', administrator: 'isAll' },
	},
	'jobs.$jobId': {
		get: { sentOn: 'signedOut', notThere: 'others' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'jobs.$jobId_.file': {
		get: { sentOn: 'signedOut', notThere: 'others' },
	},
	'exports.$what': {
		at: { what: 'history' },
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState'], refused: 'others' },
		shows: {
			'state foreignState office donors administrator': 'what',
			all: 'allowed',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'files.$token': {
		at: { token: 'not.there' },
		get: { sentOn: 'signedOut', notThere: 'others' },
	},
	glossary: {
		get: { shown: 'everyone' },
		shows: { all: 'explained others' },
	},
	'invitation.$token': {
		of: 'links',
		get: { shown: 'everyone' },
		shows: { all: 'invitation' },
		post: { invalid: 'everyone' },
	},
	'mail.off.$token': {
		at: { token: 'not-there' },
		get: { notThere: 'everyone' },
		post: { notThere: 'everyone' },
	},
	'embed.$release.$table': {
		at: { release: '2025-H1', table: 'kinds' },
		get: { shown: 'everyone' },
		shows: { all: 'model number asAt isSample source home' },
	},
	'embed.$release.$table_.$file': {
		at: { release: '2025-H1', table: 'kinds', file: 'ar.svg' },
		get: { shown: 'everyone' },
	},
	'open.catalog[.]jsonld': {
		get: { shown: 'everyone' },
	},
	'iati.$file': {
		at: { file: 'activities.xml' },
		get: { notThere: 'everyone' },
	},
	'open.$release.$file': {
		at: { release: '2025-H1', file: 'kinds.csv' },
		get: { shown: 'everyone' },
	},
	public: {
		get: { shown: 'everyone' },
		shows: { all: 'release' },
	},
}
