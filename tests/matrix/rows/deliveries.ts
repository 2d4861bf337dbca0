import type { Row } from '../row.ts'

/** Deliveries with their records and files. */
export const deliveries: Record<string, Row> = {
	'deliveries.$deliveryId': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: ['needReaders', 'donor'], notThere: 'others' },
		shows: {
			all: 'delivery',
			needReaders: 'measured joint',
			'drafter focalPoint officer manager dueDiligence': 'forms',
		},
		form: { type: 'cancelDelivery', revision: '99', reason: 'A reason.' },
		post: { resumed: 'signedOut', outdated: 'needReaders', notThere: 'others' },
	},
	'deliveries.$deliveryId_.steps': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'id kind course' },
	},
	'deliveries.$deliveryId_.advisory': {
		of: 'advisory',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'ledger', manager: 'forms' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'deliveries.$deliveryId_.corrections': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'deliveryId kind need', 'drafter focalPoint manager': 'entries' },
		form: {
			entry: 'contract',
			id: 'the-contract',
			reason: 'A reason.',
			'values.amount': '1',
			'values.expectedOn': '2090-01-01',
		},
		post: { resumed: 'signedOut', refused: 'requestReaders', done: 'manager', notThere: 'others' },
	},
	'deliveries.$deliveryId_.equipment': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'ledger', 'drafter focalPoint officer manager dueDiligence': 'forms' },
		form: { do: 'listSerials', id: '00000000-0000-4000-8000-000000000000', serials: 'A1' },
		post: { resumed: 'signedOut', refused: 'requestReaders', outdated: 'manager', notThere: 'others' },
	},
	'deliveries.$deliveryId_.files.$fileId': {
		of: 'equipment',
		get: { sentOn: ['signedOut', 'needReaders'], notThere: 'others' },
	},
	'deliveries.$deliveryId_.files._index': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'listed chosen' },
		post: { sentOn: 'signedOut', invalid: 'others' },
	},
	'deliveries.$deliveryId_.indicators': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: {
			all: 'deliveryId kind indicators from today need',
			'drafter focalPoint manager': 'mayAdd figures',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'deliveries.$deliveryId_.handover-record[.]json': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
	},
	'deliveries.$deliveryId_.handover-record[.]pdf': {
		of: 'equipment',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
	},
	'deliveries.$deliveryId_.training': {
		of: 'training',
		get: { sentOn: 'signedOut', shown: 'needReaders', notThere: 'others' },
		shows: { all: 'ledger', manager: 'forms' },
		form: { part: 'satisfaction', revision: '0', 'satisfaction.a1': '' },
		post: {
			resumed: 'signedOut',
			outdated: 'manager',
			notThere: ['foreignState', 'foreignOfficer', 'foreignManager', 'donors', 'administrator'],
			refused: 'others',
		},
	},
	'deliveries.$deliveryId_.training_.$ledger': {
		of: 'training',
		at: { ledger: 'participants' },
		get: { sentOn: 'signedOut', shown: ['drafter', 'focalPoint', 'manager'], notThere: 'others' },
		shows: { all: 'ledger' },
		form: { part: 'cells', shown: '{}' },
		post: {
			resumed: 'signedOut',
			outdated: 'manager',
			notThere: ['foreignState', 'foreignOfficer', 'foreignManager', 'donors', 'administrator'],
			refused: 'others',
		},
	},
	'deliveries.$deliveryId_.training_.$ledger[.]xlsx': {
		of: 'training',
		at: { ledger: 'participants' },
		get: { sentOn: 'signedOut', outdated: ['drafter', 'focalPoint', 'manager'], notThere: 'others' },
	},
	'deliveries.$deliveryId_.training_.$ledger_.workbook': {
		of: 'training',
		at: { ledger: 'participants' },
		get: { sentOn: 'signedOut', shown: ['drafter', 'focalPoint', 'manager'], notThere: 'others' },
		shows: { all: 'ledger' },
		post: {
			sentOn: 'signedOut',
			outdated: ['drafter', 'focalPoint', 'manager'],
			notThere: ['foreignState', 'foreignOfficer', 'foreignManager', 'donors', 'administrator'],
			refused: 'others',
		},
	},
	'deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf': {
		of: 'training',
		get: { sentOn: 'signedOut', shown: ['drafter', 'focalPoint', 'manager'], notThere: 'others' },
	},
	'deliveries.$deliveryId_.training_.nominees.$nomineeId': {
		of: 'training',
		get: { sentOn: 'signedOut', shown: ['drafter', 'focalPoint'], notThere: 'others' },
		shows: { all: 'deliveryId nomineeId need stored' },
		form: { name: 'A. Learner', sex: 'female', post: 'Officer', unit: 'Border' },
		post: {
			resumed: 'signedOut',
			outdated: ['drafter', 'focalPoint'],
			notThere: ['foreignState', 'foreignOfficer', 'foreignManager', 'donors', 'administrator'],
			refused: 'others',
		},
	},
	'deliveries.$deliveryId_.training_.nominees.$nomineeId[.]json': {
		of: 'training',
		get: { sentOn: 'everyone' },
		post: { resumed: 'signedOut', shown: ['drafter', 'focalPoint'], notThere: 'others' },
	},
	'deliveries._index': {
		get: { sentOn: 'signedOut', refused: 'administrator', shown: 'others' },
		shows: {
			all: 'address columns counts role',
			'needReaders donor': 'rows',
			'state foreignState': 'mayExport',
			'office donors': 'states',
		},
	},
	'deliveries.board': {
		get: { sentOn: 'signedOut', refused: 'administrator', shown: 'others' },
		shows: {
			all: 'address columns role',
			'office donors': 'states',
		},
	},
}
