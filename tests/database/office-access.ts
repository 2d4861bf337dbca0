import { type Role, roles } from '#workflows/roles.ts'
import { type Access, all, forRoles, officers } from './access-terms.ts'

/** What the office and a State arrange: who stands in, who has an interest, how long things may take. */
export const officeAccess: Record<string, Access> = {
	// Which processes work on the queue is for System status.
	worker: { sees: { administrator: all }, column: 'beat_at' },
	// Nobody of the office reads what a State arranges among its own people, and nobody adds anything for another State.
	deputy: {
		sees: {
			drafter: `'ghana.drafter' in (person_id, deputy_id)`,
			...forRoles(['focalPoint', 'mission'], `state_iso3 = 'GHA'`),
			...forRoles(['triageOfficer', 'administrator'], 'state_iso3 is null'),
			caseOfficer: `'officer' in (person_id, deputy_id)`,
			programmeManager: `'manager' in (person_id, deputy_id)`,
		},
		changes: {
			focalPoint: `state_iso3 = 'GHA'`,
			...forRoles(['triageOfficer', 'administrator'], 'state_iso3 is null'),
			caseOfficer: `person_id = 'officer'`,
		},
		column: 'ended_at',
	},
	// Whoever has an interest of their own says so, and is never the one who ends it.
	recusal: {
		sees: {
			...forRoles(['triageOfficer', 'headquartersApprover', 'administrator'], all),
			caseOfficer: `person_id = 'officer'`,
		},
		changes: { triageOfficer: `person_id <> 'triage'`, administrator: all },
		adds: [...officers, 'administrator'],
		column: 'ended_at',
	},
	// Everybody may know how long things may take; only an administrator says so.
	...Object.fromEntries(
		['setting', 'calendar_setting'].map((table) => [
			table,
			{
				sees: forRoles(roles, all),
				changes: { administrator: all },
				removes: { administrator: all },
				adds: ['administrator'] satisfies Role[],
				column: 'changed_at',
			},
		]),
	),
	clock_ring: { column: 'ring' },
}
