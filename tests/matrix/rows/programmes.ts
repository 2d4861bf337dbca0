import type { Row } from '../row.ts'

/** Programmes, and decisions among them. */
export const programmes: Record<string, Row> = {
	'allocations.$runId': {
		of: 'allocation',
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'foreignOfficer', 'approver'],
			refused: 'others',
		},
		shows: { all: 'run' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'allocations.$runId_.record[.]json': {
		of: 'allocation',
		get: { sentOn: 'everyone' },
	},
	'allocations._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'foreignOfficer', 'approver'],
			refused: 'others',
		},
		shows: {
			all: 'rows address columns counts programmes role',
			'triage approver': 'mayStart',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'bundles.$bundleId': {
		of: 'bundle',
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'foreignOfficer', 'approver'],
			refused: 'others',
		},
		shows: {
			all: 'id title theme kind madeById madeAt refusals foreseen together',
			'triage officer approver': 'programmes members',
			foreignOfficer: 'hidden',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'practices._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'rows address columns counts states role',
			'drafter foreignDrafter manager foreignManager': 'mayBegin',
			'state foreignState': 'mayExport',
		},
	},
	'practices.new': {
		get: {
			sentOn: 'signedOut',
			shown: ['drafter', 'foreignDrafter', 'manager', 'foreignManager'],
			refused: 'others',
		},
		shows: { all: 'language', drafter: 'requests', 'drafter foreignDrafter': 'posts' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	// Published.
	'practices.$practiceId': {
		of: 'practice',
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: { all: 'practice' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	// Rejected, so that its text can be changed.
	'practices.$practiceId_.edit': {
		of: 'rejectedPractice',
		get: { sentOn: 'signedOut', shown: 'drafter', notThere: 'others' },
		shows: { all: 'practice posts' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'recommendations._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
	},
	'recommendations.$number': {
		at: { number: '4' },
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'number themes practices material',
			'state foreignState triage officer foreignOfficer approver manager foreignManager administrator':
				'needs',
		},
	},
	'bundles._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['triage', 'officer', 'foreignOfficer', 'approver'],
			refused: 'others',
		},
		shows: { all: 'rows address columns counts states role' },
	},
	'overview._index': {
		get: { sentOn: 'signedOut', shown: 'donors', refused: 'others' },
		shows: { all: 'donor totals programmes unmet isFirst' },
	},
	'overview.deliveries': {
		get: { sentOn: 'signedOut', shown: 'donors', refused: 'others' },
		shows: { all: 'donor isFirst', donor: 'deliveries' },
	},
	'overview.needs': {
		get: { sentOn: 'signedOut', shown: 'donors', refused: 'others' },
		shows: { all: 'donor unmet pipeline filter isFirst' },
	},
	'pipeline._index': {
		get: {
			sentOn: 'signedOut',
			shown: ['approver', 'manager', 'foreignManager', 'donors'],
			refused: 'others',
		},
		shows: { all: 'amount' },
		form: { amount: '120000' },
		post: {
			resumed: 'signedOut',
			notThere: ['approver', 'manager', 'foreignManager', 'donors'],
			refused: 'others',
		},
	},
	'pipeline.prices': {
		get: {
			sentOn: 'signedOut',
			shown: ['approver', 'manager', 'foreignManager', 'donors'],
			refused: 'others',
		},
		shows: { approver: 'mayChange' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'pipeline.$file': {
		at: { file: 'donor-meeting.xlsx' },
		get: { sentOn: 'everyone' },
	},
	'overview[.]csv': {
		get: { sentOn: 'everyone' },
	},
	'overview[.]xlsx': {
		get: { sentOn: 'everyone' },
	},
	'programmes.$programmeId._index': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['state', 'office', 'donor', 'administrator'], notThere: 'others' },
		shows: {
			all: 'programme',
			'triage approver': 'mayAllocate',
			'office administrator': 'inCatalogue',
		},
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'programmes.$programmeId.needs': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], notThere: 'others' },
		shows: { all: 'programme', 'triage officer approver manager dueDiligence': 'needs' },
	},
	'programmes.$programmeId.deliveries': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['state', 'office', 'donor', 'administrator'], notThere: 'others' },
		shows: {
			all: 'programme',
			'needReaders donor': 'deliveries',
		},
	},
	'programmes.$programmeId.funding': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], notThere: 'others' },
		shows: { all: 'programme office contribution burnDown asAt' },
	},
	'programmes.$programmeId.scope': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], notThere: 'others' },
		shows: { all: 'programme office' },
	},
	'programmes.$programmeId.edit': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: 'manager', notThere: 'others' },
		shows: { all: 'id code status title record deputies states groups' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
	'programmes.$programmeId.history': {
		of: 'programme',
		get: { sentOn: 'signedOut', shown: ['office', 'administrator'], notThere: 'others' },
		shows: { all: 'programme first' },
	},
	'programmes._index': {
		get: { sentOn: 'signedOut', shown: 'others' },
		shows: {
			all: 'address columns counts states role',
			'state office donors administrator': 'rows donors',
			'state foreignState': 'mayExport',
			'office administrator': 'ofOffice',
			'manager foreignManager': 'mayCreate',
		},
	},
	'programmes.export[.]csv': {
		get: { sentOn: 'everyone' },
	},
	'programmes.export[.]xlsx': {
		get: { sentOn: 'everyone' },
	},
	'programmes.import': {
		get: { sentOn: 'signedOut', shown: ['manager', 'foreignManager'], refused: 'others' },
		post: { sentOn: 'signedOut', invalid: 'others' },
	},
	'programmes.new': {
		get: { sentOn: 'signedOut', shown: ['manager', 'foreignManager'], refused: 'others' },
		shows: { all: 'deputies states groups' },
		post: { resumed: 'signedOut', invalid: 'others' },
	},
}
