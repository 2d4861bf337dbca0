import type { Row } from '../row.ts'

/** Drafts and answers of the State. */
export const drafts: Record<string, Row> = {
	'requests.$requestId.clarification.$place': {
		of: 'asked',
		get: '302 302  200 404 403 404 403 404  403 403 404 403 404 404 403  404 404  404',
		shows: { all: 'title stored besides section address fields codeLists others' },
		post: '307 307  302 404 403 404 403 404  403 403 404 403 404 404 403  404 404  404',
	},
	'requests.$requestId.clarification.$place_.save': {
		of: 'asked',
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '401 401  200 404 403 404 403 404  403 403 404 403 404 404 403  404 404  404',
	},
	'requests.$requestId.clarification.attachments': {
		of: 'asked',
		get: '302 302  200 404 302 404 302 404  302 302 404 302 404 404 302  404 404  404',
		shows: { all: 'attachments' },
		post: '302 302  422 422 302 422 302 422  302 302 422 302 422 422 302  422 422  422',
	},
	'requests.$requestId.clarification._index': {
		of: 'asked',
		get: '302 302  200 404 200 404 403 404  403 403 404 403 404 404 403  404 404  404',
		shows: {
			all: 'id reference title status revision sections files questions openTo foreseen forms',
			drafter: 'mayWrite',
		},
		form: { type: 'resume', revision: '99', note: 'A note.' },
		post: '307 307  409 409 409 409 409 409  409 409 409 409 409 409 409  409 409  409',
	},
	'requests.$requestId.draft.$section': {
		of: 'draft',
		at: { section: 'about' },
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'id title section stored authority codeLists fields start outline' },
		post: '307 307  302 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft.$section_.save': {
		of: 'draft',
		at: { section: 'about' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '401 401  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft._index': {
		of: 'draft',
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'id title status updatedAt progress foreseen needs' },
		form: { type: 'sendForEndorsement', revision: '99' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.draft.attachments': {
		of: 'draft',
		get: '302 302  200 404 302 404 302 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'attachments' },
		post: '302 302  422 422 302 422 302 422  422 422 422 422 422 422 422  422 422  422',
	},
	'requests.$requestId.draft.needs.$needId.$section': {
		of: 'draft',
		at: { section: 'need' },
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'address kind title need section stored start codeLists fields others similar outline' },
		post: '307 307  302 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft.needs.$needId.$section_.save': {
		of: 'draft',
		at: { section: 'need' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '401 401  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft.needs.$needId.remove': {
		of: 'draft',
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'address rank title' },
		post: '307 307  302 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft.workbook': {
		of: 'draft',
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'id title language' },
		post: '302 302  422 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
	'requests.$requestId.draft.workbook_.file': {
		of: 'draft',
		get: '302 302  200 404 403 404 403 404  404 404 404 404 404 404 404  404 404  404',
	},
}
