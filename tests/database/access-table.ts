import { roles } from '#workflows/roles.ts'
import {
	type Access,
	all,
	boundToManager,
	filing,
	forRoles,
	ofDraft,
	offered,
	officers,
	ofState,
	own,
	reviewed,
	reviewedRequests,
	reviewing,
	submitted,
} from './access-terms.ts'
import { ledgerAccess } from './ledger-access.ts'

import { matchingAccess } from './matching-access.ts'
import { mailAccess, officeAccess, peopleAccess } from './office-access.ts'

const withFiles = ['triageOfficer', 'headquartersApprover'] as const
/** Readers of a message can read its files; files not found to be clean are visible only to the sender. */
const ofMessage = `message_id is not null and status = 'clean'`
const files = {
	...forRoles(ofState, `state_iso3 = 'GHA' and (message_id is null or status = 'clean')`),
	drafter: `state_iso3 = 'GHA' and (message_id is null or status = 'clean' or uploaded_by_id = 'ghana.drafter')`,
	...forRoles(withFiles, `${submitted} and status = 'clean' and not pending`),
	caseOfficer: `${reviewed.caseOfficer} and status = 'clean' and not pending and (classification <> 'CONFIDENTIAL'
		or message_id is not null or request_id in (select id from request where officer_id = 'officer'))`,
	dueDiligenceOfficer: `${reviewed.dueDiligenceOfficer} and ${ofMessage}`,
	programmeManager: `${ofMessage} and message_id in (select id from message where ${boundToManager})`,
}
/** Of these files, the texts. */
const isTold = `classification <> 'CONFIDENTIAL' and request_id in (select id from request where classification <> 'CONFIDENTIAL')`
const texts = Object.fromEntries(
	Object.entries(files).map(([role, rows]) => [
		role,
		`attachment_id in (select id from attachment where ${rows} and status = 'clean' and (state_iso3 = 'GHA' and '${role}' in ('drafter', 'focalPoint', 'mission') or ${isTold}))`,
	]),
)
const ofAnswers = `request_id in (select id from request where status = 'clarification')`
const cleared = `cause in ('submitted', 'clarified')`
const clearedVersions = {
	...forRoles(withFiles, `${submitted} and ${cleared}`),
	caseOfficer: `${reviewed.caseOfficer} and ${cleared}`,
}

/** Everyone sees their own notices, and administrators whether any e-mail arrived. */
const toldTo = {
	drafter: `person_id = 'ghana.drafter'`,
	focalPoint: `person_id = 'ghana.focalPoint'`,
	mission: `person_id = 'ghana.mission'`,
	triageOfficer: `person_id = 'triage'`,
	caseOfficer: `person_id = 'officer'`,
	headquartersApprover: `person_id = 'approver'`,
	programmeManager: `person_id = 'manager'`,
	dueDiligenceOfficer: `person_id = 'dueDiligence'`,
	donor: `person_id = 'donor'`,
	administrator: all,
}

/**
 * Access to every table: for each role the rows that it may see, change, remove and add. The people are those of Ghana
 * and the officer, manager and donor of the small world. Rights not listed here do not exist.
 */
export const access: Record<string, Access> = {
	state: {
		sees: forRoles([...ofState, ...officers, 'administrator', 'donor'], all),
		column: 'iso3',
	},
	authority: {
		sees: { ...own, ...forRoles([...officers, 'administrator'], all) },
	},
	person: {
		sees: {
			...forRoles(
				ofState,
				`state_iso3 = 'GHA' or role::text in ('triageOfficer', 'caseOfficer', 'headquartersApprover', 'programmeManager', 'dueDiligenceOfficer')`,
			),
			...forRoles([...officers, 'administrator'], all),
			donor: `id = 'donor'`,
		},
		changes: {
			drafter: `id = 'ghana.drafter'`,
			focalPoint: `id = 'ghana.focalPoint'`,
			mission: `id = 'ghana.mission'`,
			triageOfficer: `id = 'triage'`,
			caseOfficer: `id = 'officer'`,
			headquartersApprover: `id = 'approver'`,
			programmeManager: `id = 'manager'`,
			dueDiligenceOfficer: `id = 'dueDiligence'`,
			administrator: `id = 'administrator'`,
			donor: `id = 'donor'`,
		},
		column: 'language',
	},
	session: {},
	account: {},
	verification: {},
	rate_limit: {},
	invitation: {
		sees: { focalPoint: `state_iso3 = 'GHA'`, administrator: all },
		adds: ['administrator'],
	},
	reference_counter: { column: 'last' },
	request: {
		sees: {
			...own,
			...reviewedRequests,
			programmeManager: `id in (select request_id from reader where person_id = 'manager')`,
		},
		// Changes by the person; a step is saved by the system.
		changes: forRoles(
			filing,
			`state_iso3 = 'GHA' and status in ('draft', 'awaitingEndorsement', 'clarification')`,
		),
		column: 'updated_at',
	},
	need: {
		sees: {
			...own,
			...reviewed,
			programmeManager: `id in (select need_id from reader where person_id = 'manager')`,
		},
		changes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
		removes: {
			drafter: `state_iso3 = 'GHA' and request_id in (select id from request where status = 'draft')`,
		},
	},
	// Exchanged as a whole with the answers of the need.
	need_line: {
		sees: {
			...own,
			...reviewed,
			programmeManager: `need_id in (select need_id from reader where person_id = 'manager')`,
		},
		removes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
		column: 'position',
	},
	// The facts of a need are for those who see it.
	need_fact: {
		sees: {
			...own,
			...reviewed,
			programmeManager: boundToManager,
		},
		column: 'kind',
	},
	removed_need: {
		sees: { drafter: `state_iso3 = 'GHA'` },
		removes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
	},
	attachment: {
		sees: files,
		changes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
		removes: {
			drafter: `state_iso3 = 'GHA' and (${ofDraft} or (pending and ${ofAnswers}))`,
			focalPoint: `uploaded_by_id = 'ghana.focalPoint' and request_id in (select id from request where status = 'awaitingEndorsement')`,
		},
		column: 'classification',
	},
	// A passage of a confidential file is in no access log, so that its State alone reads the text.
	attachment_text: { sees: texts, column: 'outcome' },
	// What a State changes with its answers, and what it saved, is its own until an endorsement.
	attachment_removal: {
		sees: own,
		removes: { drafter: `state_iso3 = 'GHA' and ${ofAnswers}` },
		column: 'attachment_id',
	},
	section_edit: { sees: own },
	copied_section: {
		sees: own,
		removes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
		column: 'place',
	},
	submission_version: {
		sees: { ...own, ...clearedVersions },
	},
	revised_answers: {
		sees: own,
		changes: {
			drafter: `state_iso3 = 'GHA' and request_id in (select id from request where status = 'clarification')`,
		},
		column: 'request_id',
	},
	receipt: { sees: { ...own, ...reviewed }, column: 'reference' },
	signing_key: { sees: forRoles(roles, all) },
	clock_run: {
		sees: { ...own, ...reviewed, programmeManager: boundToManager },
	},
	question: { sees: { ...own, ...reviewed } },
	decision: {
		sees: {
			...forRoles(ofState, `state_iso3 = 'GHA' and approved_at is not null`),
			...reviewed,
			dueDiligenceOfficer: `${reviewed.dueDiligenceOfficer} and approved_at is not null`,
		},
	},
	programme: {
		sees: {
			...forRoles([...officers, 'administrator'], all),
			...forRoles(ofState, offered),
			donor: `'donor.north' = any (donors)`,
		},
		changes: { programmeManager: `manager_id = 'manager'` },
		adds: ['programmeManager'],
	},
	delivery: {
		sees: {
			...own,
			...reviewed,
			programmeManager: `manager_id = 'manager'`,
			donor: `'donor.north' = any (donors) and request_id not in (select id from request where classification = 'CONFIDENTIAL')`,
		},
	},
	...matchingAccess,
	...ledgerAccess,
	...peopleAccess,
	...mailAccess,
	calendar_feed: {
		sees: { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` },
		changes: { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` },
		adds: [...roles],
		column: 'read_at',
	},
	// Officers who review requests see the cases; they are not known to a State.
	due_diligence_case: { sees: reviewed },
	// A State reads and writes messages and never notes; officers write to every State whose requests they see.
	message: {
		sees: { ...own, ...reviewed, programmeManager: boundToManager },
		adds: [...reviewing],
	},
	note: {
		sees: { ...reviewed, programmeManager: boundToManager },
		adds: [...reviewing],
	},
	// Read with its text; changed only by the author of a correction, which no row here has.
	machine_translation: {
		sees: {
			...own,
			...reviewed,
			dueDiligenceOfficer: `${reviewed.dueDiligenceOfficer} and place not like 'request.situation.%'`,
			programmeManager: `${boundToManager} and question_id is null`,
		},
		column: 'corrected_text',
	},
	reader: { sees: { programmeManager: `person_id = 'manager'` }, column: 'person_id' },
	audit_entry: {
		sees: {
			...forRoles(ofState, `state_iso3 = 'GHA' and not internal`),
			...reviewed,
			dueDiligenceOfficer: `${reviewed.dueDiligenceOfficer} and (not internal or type like 'dueDiligence.%')`,
			programmeManager: boundToManager,
			administrator: 'request_id is null',
		},
		// A step of an officer is recorded for the State of the request, under the officer's own name.
		adds: [...reviewing],
		column: 'type',
	},
	audit_head: { column: 'position' },
	column_right: { column: 'role' },
	entry_right: { column: 'role' },
	// One's own are marked as read; an administrator has e-mails sent again.
	notice: { sees: toldTo, changes: toldTo },
	...officeAccess,
}
