import type { Row } from '../row.ts'

/** One’s own account, session and work. */
export const account: Record<string, Row> = {
	'account._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'name role language email',
			'drafter foreignDrafter': 'authority',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'state',
			'donor foreignDonor': 'donor',
		},
		post: '307 307  303 303 303 303 303 303  303 303 303 303 303 303 303  303 303  303',
	},
	'account.address': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'email' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'account.address_.$token': {
		at: { token: 'not-there' },
		get: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		post: '404 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'account.email-settings': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'kinds timeZone zones at' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'account.email-settings_.digest': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'account.password': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'email' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'account.sessions': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'sessions' },
		post: '307 307  303 303 303 303 303 303  303 303 303 303 303 303 303  303 303  303',
	},
	'account_.data': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '307 307  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		own: ['audit_entry', 'audit_head'],
	},
	'account_.data[.]json': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '307 307  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		own: ['audit_entry', 'audit_head'],
	},
	'account_.factors': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'factor' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'account_.factors_.passkey': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '401 401  409 409 409 409 409 409  409 409 409 409 409 409 409  409 409  409',
	},
	notifications: {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'filter pages',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer approver manager dueDiligence administrator':
				'until rows',
		},
		form: { until: '2026-03-02T09:00:00.000Z' },
		post: '307 307  303 303 303 303 303 303  303 303 303 303 303 303 303  303 303  303',
		own: ['notice'],
	},
	'notifications_.$noticeId': {
		at: { noticeId: '01900000-0000-7000-8000-000000000000' },
		get: '302 302  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'calendar._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  403 403  403',
		shows: { 'drafter focalPoint mission officer manager': 'items', all: 'today language', drafter: 'feeds' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	appearance: {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	language: {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	session: {
		get: '401 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '401 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'sign-in': {
		get: '200 200  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		shows: { all: 'next' },
		post: '422 422  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'sign-in_.enrol': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'next',
			'focalPoint foreignFocalPoint triage officer foreignOfficer approver manager foreignManager dueDiligence administrator':
				'owed',
		},
		post: '302 302  303 303 303 303 303 303  303 303 303 303 303 303 303  303 303  303',
		own: ['factor'],
	},
	'sign-in_.factor': {
		get: '302 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'next',
			half: 'sampleCode hasFactor',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer foreignOfficer approver manager foreignManager dueDiligence donor foreignDonor administrator':
				'again',
		},
		post: '302 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'sign-in_.factor_.passkey': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '401 404  404 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'sign-in_.forgotten': {
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'sign-in_.lost-factor': {
		get: '302 200  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '302 422  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'sign-in_.new-password.$token': {
		of: 'newPassword',
		get: '200 200  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'email' },
		post: '422 422  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'sign-in_.office': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'sign-in_.office_.back': {
		get: '403 403  403 403 403 403 403 403  403 403 403 403 403 403 403  403 403  403',
	},
	'sign-out': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '303 303  303 303 303 303 303 303  303 303 303 303 303 303 303  303 303  303',
	},
	work: {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  302 302  200',
		shows: {
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer foreignOfficer approver manager foreignManager dueDiligence':
				'work',
			administrator: 'office',
			officer: 'returned',
		},
	},
}
