import {
	type Access,
	all,
	boundToManager,
	forRoles,
	offered,
	officers,
	ofState,
	own,
	reviewed,
	reviewing,
	submitted,
} from './access-terms.ts'

// Only triage and headquarters compare confidential needs with others.
const unsecret = `request_id in (select id from request where submitted_at is not null and classification <> 'CONFIDENTIAL')`
const ofOwnProgramme = `programme_id in (select id from programme where manager_id = 'manager' or deputy_id = 'manager')`
const allocating = ['triageOfficer', 'headquartersApprover'] as const
const bundling = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const

// These refer to a need, not to its request.
const ofReadNeeds = Object.fromEntries(
	reviewing.map((role) => [role, `need_id in (select id from need where ${reviewed[role]})`]),
)

/** Access to cohorts, scores, allocations, bundles and measurements. */
export const matchingAccess: Record<string, Access> = {
	cohort: {
		sees: {
			...forRoles([...officers, 'administrator'], all),
			...forRoles(ofState, `programme_id in (select id from programme where ${offered})`),
			donor: `programme_id in (select id from programme where 'donor.north' = any (donors))`,
		},
		changes: { programmeManager: ofOwnProgramme },
		removes: { programmeManager: ofOwnProgramme },
		column: 'place',
	},
	// Blind: scores of others are visible once enough officers have scored.
	priority_score: {
		sees: {
			headquartersApprover: `need_id in (select id from need where priority is not null)`,
			caseOfficer: `${reviewed.caseOfficer} and (officer_id = 'officer' or need_id in (select id from need where priority is not null))`,
			triageOfficer: `officer_id = 'triage' or need_id in (select id from need where priority is not null)`,
		},
		changes: {
			caseOfficer: `${reviewed.caseOfficer} and officer_id = 'officer' and need_id in (select id from need where priority is null)`,
			triageOfficer: `officer_id = 'triage' and need_id in (select id from need where priority is null)`,
		},
		column: 'total',
	},
	allocation_run: {
		sees: forRoles(reviewing, all),
		changes: forRoles(allocating, all),
		adds: [...allocating],
		column: 'stage',
	},
	allocation_line: {
		sees: reviewed,
		changes: forRoles(allocating, submitted),
		column: 'quantity',
	},
	// A State does not see which other needs are in its bundle.
	bundle: {
		sees: forRoles(reviewing, all),
		changes: forRoles(bundling, all),
		adds: [...bundling],
		column: 'note',
	},
	bundled_need: {
		sees: { ...reviewed, caseOfficer: unsecret, dueDiligenceOfficer: unsecret },
		changes: { ...forRoles(bundling, submitted), caseOfficer: unsecret },
		adds: [...bundling],
		column: 'left_at',
	},
	// A State reads the questions put to it and the parts shown to it; UNODC those of the needs that it sees.
	joint_need: {
		sees: {
			...forRoles(ofState, `'GHA' = any (members)`),
			...reviewed,
			programmeManager: boundToManager,
		},
		column: 'title',
	},
	joint_part: {
		sees: {
			...forRoles(ofState, `'GHA' = any (readers)`),
			...reviewed,
			programmeManager: boundToManager,
		},
		column: 'reason',
	},
	// Everyone reads what is published; before that it belongs to the State and those who read its request.
	practice: {
		sees: {
			...own,
			...reviewed,
			programmeManager: `request_id in (select request_id from reader where person_id = 'manager')`,
		},
		column: 'title',
	},
	measurement: {
		sees: { ...own, ...reviewed, programmeManager: boundToManager },
	},
	reservation: {
		sees: { ...own, ...ofReadNeeds, programmeManager: boundToManager },
	},
	// The waiting list of a programme is known to UNODC and its manager.
	waitlist_entry: {
		sees: {
			...ofReadNeeds,
			programmeManager: `programme_id in (select id from programme where manager_id = 'manager')`,
		},
		column: 'left_at',
	},
}
