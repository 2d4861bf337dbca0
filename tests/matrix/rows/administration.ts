import type { Row } from '../row.ts'

/** Operation of the system. */
export const administration: Record<string, Row> = {
	'administration._index': {
		get: { sentOn: 'signedOut', shown: ['triage', 'approver', 'administrator'], refused: 'others' },
		shows: { all: 'tiles' },
	},
	'administration.calendars': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'calendar states' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.sign-in-log': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list role' },
	},
	'administration.exports': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list role' },
	},
	'administration.access-log': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list states items role' },
	},
	'administration.system-status': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'checks versions' },
	},
	'administration.received-emails': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list role' },
	},
	'administration.jobs': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'counts most at' },
		post: { resumed: 'signedOut', notThere: 'others' },
	},
	'administration.emails': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list reasons role' },
		form: { noticeId: '00000000-0000-4000-8000-000000000000', id: '00000000-0000-4000-8000-000000000000' },
		post: { resumed: 'signedOut', notThere: 'administrator', refused: 'others' },
	},
	'administration.emails_.templates.$name._index': {
		at: { name: 'offerMade' },
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'name language subject text kind' },
	},
	'administration.emails_.templates.$name.html': {
		at: { name: 'offerMade' },
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
	},
	'administration.emails_.templates._index': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'templates' },
	},
	'administration.matching': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'weights numbers' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.permissions': {
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], refused: 'others' },
		shows: { all: 'charts' },
	},
	'administration.recoveries': {
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'ended' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.retention': {
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { administrator: 'periods' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.settings': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'rows' },
		form: { type: 'reset', name: 'screening' },
		post: { resumed: 'signedOut', done: 'administrator', refused: 'others' },
	},
	'administration.partners._index': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'partners address' },
	},
	'administration.partners.$partnerId': {
		at: { partnerId: 'partner' },
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'partner' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.reference-data._index': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'lists ends' },
	},
	'administration.reference-data.$listId': {
		at: { listId: 'oda-2024' },
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'list names' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.rates': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'month today' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.iati': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'isPreview isFirst site' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.iati_.$file': {
		at: { file: 'activities.xml' },
		get: { sentOn: 'signedOut', notThere: 'administrator', refused: 'others' },
	},
	'administration.synonyms._index': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'shipped' },
	},
	'administration.synonyms.$synonymId': {
		at: { synonymId: 'navy' },
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'group' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.states.$iso3': {
		at: { iso3: 'GHA' },
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'state notes', triage: 'readsWork' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.states.$iso3_.entry': {
		at: { iso3: 'GHA' },
		get: { sentOn: 'signedOut', shown: ['triage', 'administrator'], refused: 'others' },
		shows: { all: 'state language', triage: 'readsWork' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.states.new': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'administration.versions': {
		get: { sentOn: 'signedOut', shown: 'administrator', refused: 'others' },
		shows: { all: 'checked' },
	},
}
