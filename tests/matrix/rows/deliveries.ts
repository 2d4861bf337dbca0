import type { Row } from '../row.ts'

/** Deliveries with their records and files. */
export const deliveries: Record<string, Row> = {
	'deliveries.$deliveryId': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  200 404  404',
		shows: {
			all: 'delivery',
			'drafter focalPoint mission triage officer approver manager dueDiligence': 'measured joint',
			'drafter focalPoint officer manager dueDiligence': 'forms',
		},
		form: { type: 'cancelDelivery', revision: '99', reason: 'A reason.' },
		post: '307 307  409 404 409 404 409 404  409 409 404 409 409 404 409  404 404  404',
	},
	'deliveries.$deliveryId_.steps': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'id kind course' },
	},
	'deliveries.$deliveryId_.advisory': {
		of: 'advisory',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'ledger', manager: 'forms' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'deliveries.$deliveryId_.corrections': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'deliveryId kind need', 'drafter focalPoint manager': 'entries' },
		form: {
			entry: 'contract',
			id: 'the-contract',
			reason: 'A reason.',
			'values.amount': '1',
			'values.expectedOn': '2090-01-01',
		},
		post: '307 307  403 404 403 404 403 404  403 403 404 403 303 404 403  404 404  404',
	},
	'deliveries.$deliveryId_.equipment': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'ledger', 'drafter focalPoint officer manager dueDiligence': 'forms' },
		form: { do: 'listSerials', id: '00000000-0000-4000-8000-000000000000', serials: 'A1' },
		post: '307 307  403 404 403 404 403 404  403 403 404 403 409 404 403  404 404  404',
	},
	'deliveries.$deliveryId_.files.$fileId': {
		of: 'equipment',
		get: '302 302  302 404 302 404 302 404  302 302 404 302 302 404 302  404 404  404',
	},
	'deliveries.$deliveryId_.files._index': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'listed chosen' },
		post: '302 302  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'deliveries.$deliveryId_.indicators': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: {
			all: 'deliveryId kind indicators from today need',
			'drafter focalPoint manager': 'mayAdd figures',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'deliveries.$deliveryId_.handover-record[.]json': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
	},
	'deliveries.$deliveryId_.handover-record[.]pdf': {
		of: 'equipment',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
	},
	'deliveries.$deliveryId_.training': {
		of: 'training',
		get: '302 302  200 404 200 404 200 404  200 200 404 200 200 404 200  404 404  404',
		shows: { all: 'ledger', manager: 'forms' },
		form: { part: 'withdraw', nomineeId: '00000000-0000-4000-8000-000000000000' },
		post: '307 307  409 404 409 404 403 404  403 403 404 403 403 404 403  404 404  404',
	},
	'deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf': {
		of: 'training',
		get: '302 302  200 404 200 404 404 404  404 404 404 404 200 404 404  404 404  404',
	},
	'deliveries.$deliveryId_.training_.nominees.$nomineeId': {
		of: 'training',
		get: '302 302  200 404 200 404 404 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'deliveryId nomineeId need stored' },
		form: { name: 'A. Learner', sex: 'female', post: 'Officer', unit: 'Border' },
		post: '307 307  409 404 409 404 403 404  403 403 404 403 403 404 403  404 404  404',
	},
	'deliveries.$deliveryId_.training_.nominees.$nomineeId[.]json': {
		of: 'training',
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
		post: '307 307  200 404 200 404 404 404  404 404 404 404 404 404 404  404 404  404',
	},
	'deliveries._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  403',
		shows: {
			all: 'address columns counts role',
			'drafter focalPoint mission triage officer approver manager dueDiligence donor': 'rows',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence donor foreignDonor':
				'states',
		},
	},
	'deliveries.board': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  403',
		shows: {
			all: 'address columns role',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence donor foreignDonor':
				'states',
		},
	},
}
