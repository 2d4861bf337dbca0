import type { Row } from '../row.ts'

/** One’s own account, session and work. */
export const account: Record<string, Row> = {
	'account._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'name role language email',
			'drafter foreignDrafter': 'authority',
			'state foreignState': 'state',
			donors: 'donor',
		},
		post: { resumed: 'signedOut', done: 'others' },
	},
	'account.address': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'email' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'account.address_.$token': {
		at: { token: 'not-there' },
		get: { notThere: 'everyone' },
		post: { notThere: 'everyone' },
	},
	'account.email-settings': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'kinds timeZone zones at' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'account.email-settings_.digest': {
		get: { sentOn: 'signedOut', shown: 'others' },
	},
	'account.password': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'email' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'account.sessions': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'sessions' },
		post: { resumed: 'signedOut', done: 'others' },
	},
	'account_.data': {
		get: { sentOn: 'signedOut', shown: 'others' },
		post: { resumed: 'signedOut', shown: 'others' },
		own: ['audit_entry', 'audit_head'],
	},
	'account_.data[.]json': {
		get: { sentOn: 'everyone' },
		post: { resumed: 'signedOut', shown: 'others' },
		own: ['audit_entry', 'audit_head'],
	},
	'account_.factors': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'factor' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'account_.factors_.passkey': {
		get: { sentOn: 'everyone' },
		post: { signInFirst: 'signedOut', outdated: 'others' },
	},
	notifications: {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'filter pages',
			'needReaders foreignState administrator': 'until rows',
		},
		form: { until: '2026-03-02T09:00:00.000Z' },
		post: { resumed: 'signedOut', done: 'others' },
		own: ['notice'],
	},
	'notifications_.$noticeId': {
		at: { noticeId: '01900000-0000-7000-8000-000000000000' },
		get: { sentOn: 'signedOut', notThere: 'others' },
	},
	'calendar._index': {
		get: { sentOn: 'signedOut', shown: ['state', 'foreignState', 'office'], refused: 'others' },
		shows: { 'state officer manager': 'items', all: 'today language', drafter: 'feeds' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	appearance: {
		get: { sentOn: 'everyone' },
		post: { invalid: 'everyone' },
	},
	language: {
		get: { sentOn: 'everyone' },
		post: { invalid: 'everyone' },
	},
	session: {
		get: { signInFirst: 'out', shown: 'others' },
		post: { signInFirst: 'out', shown: 'others' },
	},
	'sign-in': {
		get: { shown: 'signedOut', sentOn: 'others' },
		shows: { all: 'next' },
		post: { invalid: 'signedOut', sentOn: 'others' },
	},
	'sign-in_.enrol': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'next',
			'focalPoint foreignFocalPoint office administrator': 'owed',
		},
		post: { sentOn: 'signedOut', done: 'others' },
		own: ['factor'],
	},
	'sign-in_.factor': {
		get: { sentOn: 'out', shown: 'others' },
		shows: {
			all: 'next',
			half: 'sampleCode hasFactor',
			'state foreignState office donors administrator': 'again',
		},
		post: { sentOn: 'out', invalid: 'others' },
	},
	'sign-in_.factor_.passkey': {
		get: { sentOn: 'everyone' },
		post: { signInFirst: 'out', notThere: 'others' },
	},
	'sign-in_.forgotten': {
		get: { shown: 'everyone' },
		post: { invalid: 'everyone' },
	},
	'sign-in_.lost-factor': {
		get: { shown: 'half', sentOn: 'others' },
		post: { invalid: 'half', sentOn: 'others' },
	},
	'sign-in_.new-password.$token': {
		of: 'newPassword',
		get: { shown: 'everyone' },
		shows: { all: 'email' },
		post: { invalid: 'everyone' },
	},
	'sign-in_.office': {
		get: { sentOn: 'everyone' },
	},
	'sign-in_.office_.back': {
		get: { refused: 'everyone' },
	},
	'sign-out': {
		get: { sentOn: 'everyone' },
		post: { done: 'everyone' },
	},
	work: {
		get: { sentOn: ['signedOut', 'donors'], shown: 'others' },
		shows: {
			'state foreignState office': 'work',
			administrator: 'office',
			officer: 'returned',
		},
	},
}
