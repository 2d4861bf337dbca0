import type { Role } from '#workflows/roles.ts'
import { type Access, all, forRoles, officers, ofState, own, reviewed } from './access-terms.ts'

const office = [...officers, 'administrator'] as const
const doorkeepers = ['triageOfficer', 'administrator'] as const satisfies readonly Role[]
const answering = ['triageOfficer', 'headquartersApprover', 'administrator'] as const
/** What opens an account, and nobody but the system reads. */
const sealed = { column: 'person_id' } satisfies Access

/** Posts and who fills them, what opens accounts, what happened at the door, and who read what is confidential. */
export const peopleAccess: Record<string, Access> = {
	post: { sees: { ...own, ...forRoles(office, all) }, column: 'title' },
	tenure: {
		sees: {
			...forRoles(ofState, `post_id in (select id from post where state_iso3 = 'GHA')`),
			...forRoles(office, all),
		},
		column: 'reason',
	},
	note_verbale: { sees: forRoles(doorkeepers, all), adds: [...doorkeepers], column: 'file_status' },
	state_contact: {
		sees: { ...own, ...forRoles(office, all) },
		// In the own name only, and these are triage's.
		changes: { triageOfficer: all },
		adds: [...doorkeepers],
		column: 'mission_name',
	},
	factor: sealed,
	backup_code: sealed,
	passkey: sealed,
	account_link: sealed,
	factor_recovery: { sees: forRoles(doorkeepers, all), column: 'reason' },
	sign_in_event: {
		sees: {
			drafter: `person_id = 'ghana.drafter'`,
			caseOfficer: `person_id = 'officer'`,
			administrator: all,
		},
		column: 'kind',
	},
	// A State learns who read what it called confidential; whoever reads it writes that down, and takes nothing back.
	access_log_entry: {
		sees: {
			...forRoles(['focalPoint', 'mission'], `state_iso3 = 'GHA'`),
			...forRoles(answering, all),
		},
		adds: ['caseOfficer'],
		column: 'what',
	},
	// What must not be removed yet; whoever lifts a hold says so in the own name.
	exemption: {
		sees: { ...reviewed, administrator: all },
		adds: [...doorkeepers],
		column: 'lifted_at',
	},
	removal: { sees: { administrator: all }, column: 'class' },
	audit_seal: { sees: { ...own, ...forRoles(answering, all) }, column: 'digest' },
}
