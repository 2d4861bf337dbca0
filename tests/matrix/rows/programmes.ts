import type { Row } from '../row.ts'

/** Programmes, and decisions among them. */
export const programmes: Record<string, Row> = {
	'allocations.$runId': {
		of: 'allocation',
		get: '302 302  403 403 403 403 403 403  200 200 200 200 403 403 403  403 403  403',
		shows: { all: 'run' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'allocations.$runId_.record[.]json': {
		of: 'allocation',
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'allocations._index': {
		get: '302 302  403 403 403 403 403 403  200 200 200 200 403 403 403  403 403  403',
		shows: {
			all: 'rows address columns counts programmes role',
			'triage approver': 'mayStart',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'bundles.$bundleId': {
		of: 'bundle',
		get: '302 302  403 403 403 403 403 403  200 200 200 200 403 403 403  403 403  403',
		shows: {
			all: 'id title theme kind madeById madeAt refusals foreseen together',
			'triage officer approver': 'programmes members',
			foreignOfficer: 'hidden',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'practices._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'rows address columns counts states role',
			'drafter foreignDrafter manager foreignManager': 'mayBegin',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
		},
	},
	'practices.new': {
		get: '302 302  200 200 403 403 403 403  403 403 403 403 200 200 403  403 403  403',
		shows: { all: 'language', drafter: 'requests', 'drafter foreignDrafter': 'posts' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	// Published.
	'practices.$practiceId': {
		of: 'practice',
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: { all: 'practice' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	// Rejected, so that its text can be changed.
	'practices.$practiceId_.edit': {
		of: 'rejectedPractice',
		get: '302 302  200 404 404 404 404 404  404 404 404 404 404 404 404  404 404  404',
		shows: { all: 'practice posts' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'recommendations._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
	},
	'recommendations.$number': {
		at: { number: '4' },
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'number themes practices material',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission triage officer foreignOfficer approver manager foreignManager administrator':
				'needs',
		},
	},
	'bundles._index': {
		get: '302 302  403 403 403 403 403 403  200 200 200 200 403 403 403  403 403  403',
		shows: { all: 'rows address columns counts states role' },
	},
	'overview._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  200 200  403',
		shows: { all: 'donor totals programmes unmet isFirst' },
	},
	'overview.deliveries': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  200 200  403',
		shows: { all: 'donor isFirst', donor: 'deliveries' },
	},
	'overview.needs': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 403 403 403  200 200  403',
		shows: { all: 'donor unmet pipeline filter isFirst' },
	},
	'pipeline._index': {
		get: '302 302  403 403 403 403 403 403  403 403 403 200 200 200 403  200 200  403',
		shows: { all: 'amount' },
		form: { amount: '120000' },
		post: '307 307  403 403 403 403 403 403  403 403 403 404 404 404 403  404 404  403',
	},
	'pipeline.prices': {
		get: '302 302  403 403 403 403 403 403  403 403 403 200 200 200 403  200 200  403',
		shows: { approver: 'mayChange' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'pipeline.$file': {
		at: { file: 'donor-meeting.xlsx' },
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'overview[.]csv': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'overview[.]xlsx': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'programmes.$programmeId._index': {
		of: 'programme',
		get: '302 302  200 404 200 404 200 404  200 200 200 200 200 200 200  200 404  200',
		shows: {
			all: 'programme',
			'triage approver': 'mayAllocate',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence administrator':
				'inCatalogue',
		},
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'programmes.$programmeId.needs': {
		of: 'programme',
		get: '302 302  404 404 404 404 404 404  200 200 200 200 200 200 200  404 404  200',
		shows: { all: 'programme', 'triage officer approver manager dueDiligence': 'needs' },
	},
	'programmes.$programmeId.deliveries': {
		of: 'programme',
		get: '302 302  200 404 200 404 200 404  200 200 200 200 200 200 200  200 404  200',
		shows: {
			all: 'programme',
			'drafter focalPoint mission triage officer approver manager dueDiligence donor': 'deliveries',
		},
	},
	'programmes.$programmeId.funding': {
		of: 'programme',
		get: '302 302  404 404 404 404 404 404  200 200 200 200 200 200 200  404 404  200',
		shows: { all: 'programme office contribution burnDown asAt' },
	},
	'programmes.$programmeId.scope': {
		of: 'programme',
		get: '302 302  404 404 404 404 404 404  200 200 200 200 200 200 200  404 404  200',
		shows: { all: 'programme office' },
	},
	'programmes.$programmeId.edit': {
		of: 'programme',
		get: '302 302  404 404 404 404 404 404  404 404 404 404 200 404 404  404 404  404',
		shows: { all: 'id code status title record deputies states groups' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'programmes.$programmeId.history': {
		of: 'programme',
		get: '302 302  404 404 404 404 404 404  200 200 200 200 200 200 200  404 404  200',
		shows: { all: 'programme first' },
	},
	'programmes._index': {
		get: '302 302  200 200 200 200 200 200  200 200 200 200 200 200 200  200 200  200',
		shows: {
			all: 'address columns counts states role',
			'drafter focalPoint mission triage officer foreignOfficer approver manager foreignManager dueDiligence donor foreignDonor administrator':
				'rows donors',
			'drafter foreignDrafter focalPoint foreignFocalPoint mission foreignMission': 'mayExport',
			'triage officer foreignOfficer approver manager foreignManager dueDiligence administrator': 'ofOffice',
			'manager foreignManager': 'mayCreate',
		},
	},
	'programmes.export[.]csv': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'programmes.export[.]xlsx': {
		get: '302 302  302 302 302 302 302 302  302 302 302 302 302 302 302  302 302  302',
	},
	'programmes.import': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 200 200 403  403 403  403',
		post: '302 302  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
	'programmes.new': {
		get: '302 302  403 403 403 403 403 403  403 403 403 403 200 200 403  403 403  403',
		shows: { all: 'deputies states groups' },
		post: '307 307  422 422 422 422 422 422  422 422 422 422 422 422 422  422 422  422',
	},
}
