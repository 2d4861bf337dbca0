import type { Row } from '../row.ts'

/** Operation of the system. */
export const administration: Record<string, Row> = {
	'administration._index': {
		get: '302 302  403 403 403 403 403 403  200 403 403 200 403 403 403  403 403  200',
		shows: { all: 'tiles' },
	},
	'administration.calendars': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'calendar states' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.sign-in-log': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list role' },
	},
	'administration.exports': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list role' },
	},
	'administration.access-log': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list states items role' },
	},
	'administration.system-status': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'checks versions' },
	},
	'administration.received-emails': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list role' },
	},
	'administration.jobs': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'counts most at' },
		post: '307 307  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'administration.emails': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list reasons role' },
		form: { noticeId: '00000000-0000-4000-8000-000000000000', id: '00000000-0000-4000-8000-000000000000' },
		post: '307 307  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  404',
	},
	'administration.emails_.templates.$name._index': {
		at: { name: 'offerMade' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'name language subject text kind' },
	},
	'administration.emails_.templates.$name.html': {
		at: { name: 'offerMade' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
	},
	'administration.emails_.templates._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'templates' },
	},
	'administration.matching': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'weights numbers' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.permissions': {
		get: '302 302  403 403 403 403 403 403  200 200 200 200 200 200 200  403 403  200',
		shows: { all: 'charts' },
	},
	'administration.recoveries': {
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'ended' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.retention': {
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { administrator: 'periods' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.settings': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'rows' },
		form: { type: 'reset', name: 'screening' },
		post: '307 307  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  303',
	},
	'administration.partners._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'partners address' },
	},
	'administration.partners.$partnerId': {
		at: { partnerId: 'partner' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'partner' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.reference-data._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'lists ends' },
	},
	'administration.reference-data.$listId': {
		at: { listId: 'oda-2024' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'list names' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.rates': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'month today' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.iati': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'isPreview isFirst site' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.iati_.$file': {
		at: { file: 'activities.xml' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  404',
	},
	'administration.synonyms._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'shipped' },
	},
	'administration.synonyms.$synonymId': {
		at: { synonymId: 'navy' },
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'group' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.states.$iso3': {
		at: { iso3: 'GHA' },
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'state notes', triage: 'readsWork' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.states.$iso3_.entry': {
		at: { iso3: 'GHA' },
		get: '302 302  403 403 403 403 403 403  200 403 403 403 403 403 403  403 403  200',
		shows: { all: 'state language', triage: 'readsWork' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.states.new': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'administration.versions': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  200',
		shows: { all: 'checked' },
	},
}
