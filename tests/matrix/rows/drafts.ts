import type { Row } from '../row.ts'

/** Drafts and answers of the State. */
export const drafts: Record<string, Row> = {
	'requests.$requestId.clarification.$place': {
		of: 'asked',
		get: {
			sentOn: 'signedOut',
			shown: 'drafter',
			refused: ['focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
		shows: { all: 'title stored besides section address fields codeLists others' },
		post: {
			resumed: 'signedOut',
			sentOn: 'drafter',
			refused: ['focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
	},
	'requests.$requestId.clarification.$place_.save': {
		of: 'asked',
		get: { sentOn: 'everyone' },
		post: {
			signInFirst: 'signedOut',
			shown: 'drafter',
			refused: ['focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
	},
	'requests.$requestId.clarification.attachments': {
		of: 'asked',
		get: {
			sentOn: ['signedOut', 'focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			shown: 'drafter',
			notThere: 'others',
		},
		shows: { all: 'attachments' },
		post: {
			sentOn: ['signedOut', 'focalPoint', 'mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			invalid: 'others',
		},
	},
	'requests.$requestId.clarification._index': {
		of: 'asked',
		get: {
			sentOn: 'signedOut',
			shown: ['drafter', 'focalPoint'],
			refused: ['mission', 'triage', 'officer', 'approver', 'dueDiligence'],
			notThere: 'others',
		},
		shows: {
			all: 'id reference title status revision sections files questions openTo foreseen forms',
			drafter: 'mayWrite',
		},
		form: { type: 'resume', revision: '99', note: 'A note.' },
		post: { resumed: 'signedOut', outdated: 'others' },
	},
	'requests.$requestId.draft.$section': {
		of: 'draft',
		at: { section: 'about' },
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
		shows: { all: 'id title section stored authority codeLists fields start outline' },
		post: { resumed: 'signedOut', sentOn: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
	},
	'requests.$requestId.draft.$section_.save': {
		of: 'draft',
		at: { section: 'about' },
		get: { sentOn: 'everyone' },
		post: {
			signInFirst: 'signedOut',
			shown: 'drafter',
			refused: ['focalPoint', 'mission'],
			notThere: 'others',
		},
	},
	'requests.$requestId.draft._index': {
		of: 'draft',
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
		shows: { all: 'id title status updatedAt progress foreseen needs' },
		form: { type: 'sendForEndorsement', revision: '99' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'requests.$requestId.draft.attachments': {
		of: 'draft',
		get: { sentOn: ['signedOut', 'focalPoint', 'mission'], shown: 'drafter', notThere: 'others' },
		shows: { all: 'attachments' },
		post: { sentOn: ['signedOut', 'focalPoint', 'mission'], invalid: 'others' },
	},
	'requests.$requestId.draft.needs.$needId.$section': {
		of: 'draft',
		at: { section: 'need' },
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
		shows: { all: 'address kind title need section stored start codeLists fields others similar outline' },
		post: { resumed: 'signedOut', sentOn: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
	},
	'requests.$requestId.draft.needs.$needId.$section_.save': {
		of: 'draft',
		at: { section: 'need' },
		get: { sentOn: 'everyone' },
		post: {
			signInFirst: 'signedOut',
			shown: 'drafter',
			refused: ['focalPoint', 'mission'],
			notThere: 'others',
		},
	},
	'requests.$requestId.draft.needs.$needId.remove': {
		of: 'draft',
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
		shows: { all: 'address rank title' },
		post: { resumed: 'signedOut', sentOn: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
	},
	'requests.$requestId.draft.workbook': {
		of: 'draft',
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
		shows: { all: 'id title language' },
		post: { sentOn: 'signedOut', invalid: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
	},
	'requests.$requestId.draft.workbook_.file': {
		of: 'draft',
		get: { sentOn: 'signedOut', shown: 'drafter', refused: ['focalPoint', 'mission'], notThere: 'others' },
	},
}
