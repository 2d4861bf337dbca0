import { type Role, roles } from '#workflows/roles.ts'
import { type Access, all, forRoles, officers, ofState, own, reviewed } from './access-terms.ts'

/** Access to arrangements of UNODC and States: deputies, conflicts of interest, target times. */
export const officeAccess: Record<string, Access> = {
	// Processes that work on the queue are shown in System status.
	worker: { sees: { administrator: all }, column: 'beat_at' },
	// UNODC cannot read the deputies of a State, and no one can add any for another State.
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
	// A person declares their own conflict of interest, and can never end it.
	recusal: {
		sees: {
			...forRoles(['triageOfficer', 'headquartersApprover', 'administrator'], all),
			caseOfficer: `person_id = 'officer'`,
		},
		changes: { triageOfficer: `person_id <> 'triage'`, administrator: all },
		adds: [...officers, 'administrator'],
		column: 'ended_at',
	},
	// All may know target times; only an administrator sets them.
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

// In each of these tables, these two have their own row.
const officeAccessOwn = { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` }

const officeAccessOwners = { drafter: `owner_id = 'ghana.drafter'`, caseOfficer: `owner_id = 'officer'` }

/** E-mail settings and read marks are private; the state of mail is visible to administrators. */
export const mailAccess: Record<string, Access> = {
	email_setting: { sees: officeAccessOwn, column: 'changed_at' },
	// Nobody adds a view in the name of another person; of a State none leaves it.
	saved_view: {
		sees: officeAccessOwners,
		changes: officeAccessOwners,
		removes: officeAccessOwners,
		column: 'pinned',
	},
	// An administrator sees what runs; only the worker and the system say what became of it.
	job: { sees: { ...officeAccessOwn, administrator: all }, column: 'done' },
	last_look: { sees: officeAccessOwn, changes: officeAccessOwn, adds: [...roles], column: 'at' },
	messages_read: { sees: officeAccessOwn, changes: officeAccessOwn, adds: [...roles], column: 'read_at' },
	// The number of e-mails that a person has caused is counted by the system alone.
	mail_act: {},
	mail_domain: { sees: { administrator: all }, column: 'sent' },
	// It is resolved only under one's own name.
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
/** Secrets of accounts, which only the system reads. */
const sealed = { column: 'person_id' } satisfies Access

/** Access to posts and holders, account secrets, the sign-in log and the access log. */
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
		// Only under one's own name, and only by triage.
		changes: { triageOfficer: all },
		adds: [...doorkeepers],
		column: 'mission_name',
	},
	// Which organizations there are is known to UNODC; the system stores what an administrator records.
	partner_organization: { sees: forRoles(office, all), column: 'name' },
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
	// A State learns who read its confidential content; readers add entries, and cannot remove them.
	access_log_entry: {
		sees: {
			...forRoles(['focalPoint', 'mission'], `state_iso3 = 'GHA'`),
			...forRoles(answering, all),
		},
		adds: ['caseOfficer'],
		column: 'what',
	},
	// Exemptions from removal; they are lifted under one's own name.
	exemption: {
		sees: { ...reviewed, administrator: all },
		adds: [...doorkeepers],
		column: 'lifted_at',
	},
	removal: { sees: { administrator: all }, column: 'class' },
	// How much each officer has; an officer sees their own.
	officer_load: {
		sees: {
			...forRoles(['triageOfficer', 'headquartersApprover'], all),
			caseOfficer: `officer_id = 'officer'`,
		},
		column: 'count',
	},
	// Sums over all States: only the rules of matching read them.
	reserved_sum: { sees: {}, column: 'quantity' },
	// Without a question nothing is found, and only triggers report changes.
	search_entry: { column: 'kind' },
	search_touch: { column: 'subject' },
	search_word_count: { column: 'word' },
	search_fault: { sees: { administrator: all }, column: 'subject' },
	// Figures of all States.
	...Object.fromEntries(
		['figure', 'figure_run'].map((table) => [
			table,
			{ sees: forRoles(['triageOfficer', 'headquartersApprover', 'administrator'], all), column: 'release' },
		]),
	),
	// What is released is open to everyone; before, to those who make and release it.
	...Object.fromEntries(
		(['release', 'release_cell'] as const).map((table) => [
			table,
			{
				sees: {
					...forRoles(roles, table === 'release' ? `status = 'released'` : `release_id = 'released'`),
					...forRoles(['headquartersApprover', 'administrator'], all),
				},
				column: table === 'release' ? 'progress' : 'place',
			},
		]),
	),
	release_audit: { sees: forRoles(['headquartersApprover', 'administrator'], all), column: 'shown' },
	dataset: { sees: forRoles(['headquartersApprover', 'administrator'], all), column: 'made_by' },
	// A published report is open to everyone, in its present version; drafts, earlier versions and comments are not.
	report: {
		sees: {
			...forRoles(roles, `status = 'published'`),
			...forRoles(['headquartersApprover', 'administrator'], all),
		},
		column: 'reason',
	},
	report_paragraph: {
		sees: {
			...forRoles(roles, `report_id = 'published'`),
			...forRoles(['headquartersApprover', 'administrator'], all),
		},
		column: 'chapter',
	},
	report_text: {
		sees: {
			...forRoles(roles, `report_id = 'published' and replaced_at is null`),
			...forRoles(['headquartersApprover', 'administrator'], all),
		},
		column: 'text',
	},
	report_comment: { sees: forRoles(['headquartersApprover', 'administrator'], all), column: 'text' },
	// Every page of hits says whether all is indexed.
	search_walk: { sees: forRoles(roles, all), column: 'place' },
	// The system serves published files; only administrators see what was omitted.
	iati_build: { sees: { administrator: all }, column: 'stage' },
	iati_fault: { sees: { administrator: all }, column: 'field' },
	iati_file: { sees: { administrator: all }, column: 'sha256' },
	// What States agreed that donors read, and what a unit costs; whose needs they are is for the system.
	...Object.fromEntries(
		(['unit_price', 'pipeline_run', 'pipeline_need'] as const).map((table) => [
			table,
			{
				sees: forRoles(['donor', 'programmeManager', 'headquartersApprover'], all),
				column: table === 'unit_price' ? 'source' : table === 'pipeline_run' ? 'support' : 'kind',
			},
		]),
	),
	pipeline_answer: {
		sees: {
			...forRoles(['programmeManager', 'headquartersApprover'], `person_id = ''`),
			donor: `person_id in ('', 'donor')`,
		},
		column: 'progress',
	},
	pipeline_source: { sees: {}, column: 'place' },
	// Published lists, of no State alone.
	reference_list: { sees: forRoles(roles, all), column: 'source' },
	// Published rates, of no State.
	rate: { sees: forRoles(roles, all), column: 'source' },
	// Words that many records of several States use.
	search_synonym: { sees: forRoles(roles, all), column: 'active' },
	search_word: { sees: forRoles(roles, all), column: 'word' },
	audit_seal: { sees: { ...own, ...forRoles(answering, all) }, column: 'digest' },
}
