import { type Role, roles } from '#workflows/roles.ts'
import { type Access, all, forRoles, officers, ofState, own, reviewed } from './access-terms.ts'

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

// Of each table these two have a row of their own.
const officeAccessOwn = { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` }

/** What somebody wants to read and has read is their own affair; how mail does is seen by those who look after it. */
export const mailAccess: Record<string, Access> = {
	email_setting: { sees: officeAccessOwn, column: 'changed_at' },
	messages_read: { sees: officeAccessOwn, changes: officeAccessOwn, adds: [...roles], column: 'read_at' },
	// How often a person has sent e-mails is counted by the system alone.
	mail_act: {},
	mail_domain: { sees: { administrator: all }, column: 'sent' },
	// Who clears one does so in the own name.
	undeliverable_address: {
		sees: forRoles(['triageOfficer', 'administrator'], all),
		changes: { administrator: all },
		column: 'code',
	},
	received_email: { sees: { administrator: all }, column: 'outcome' },
}

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
