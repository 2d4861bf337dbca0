import {
	type Access,
	all,
	boundToManager,
	forRoles,
	offered,
	officers,
	ofState,
	own,
	reviewing,
	submitted,
} from './access-terms.ts'

const ofOwnProgramme = `programme_id in (select id from programme where manager_id = 'manager' or deputy_id = 'manager')`
const allocating = ['triageOfficer', 'headquartersApprover'] as const
const bundling = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const

/** Cohorts, scores, allocations, bundles and readings: what stands between a need and its programme. */
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
	// Blind: what others think of a need is seen once enough have scored it.
	priority_score: {
		sees: {
			...forRoles(reviewing, `need_id in (select id from need where priority is not null)`),
			caseOfficer: `officer_id = 'officer' or need_id in (select id from need where priority is not null)`,
			triageOfficer: `officer_id = 'triage' or need_id in (select id from need where priority is not null)`,
		},
		changes: {
			caseOfficer: `officer_id = 'officer' and need_id in (select id from need where priority is null)`,
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
		sees: forRoles(reviewing, submitted),
		changes: forRoles(allocating, submitted),
		column: 'quantity',
	},
	// A State is not told with which others its need is bundled.
	bundle: {
		sees: forRoles(reviewing, all),
		changes: forRoles(bundling, all),
		adds: [...bundling],
		column: 'note',
	},
	bundled_need: {
		sees: forRoles(reviewing, submitted),
		changes: forRoles(bundling, submitted),
		adds: [...bundling],
		column: 'left_at',
	},
	indicator_reading: {
		sees: { ...own, ...forRoles(reviewing, submitted), programmeManager: boundToManager },
	},
	reservation: {
		sees: { ...own, ...forRoles(reviewing, all), programmeManager: boundToManager },
	},
	// Who waits for a programme is known to the office and to the manager of the programme.
	waitlist_entry: {
		sees: {
			...forRoles(reviewing, all),
			programmeManager: `programme_id in (select id from programme where manager_id = 'manager')`,
		},
		column: 'left_at',
	},
}
