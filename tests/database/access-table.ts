import { type Role, roles } from '#workflows/roles.ts'

/** SQL that is true of the rows meant; without an entry for a post: none. */
type ByRole = Partial<Record<Role, string>>
type Access = {
	sees?: ByRole
	changes?: ByRole
	removes?: ByRole
	adds?: Role[]
	column?: string
	/** Which of the rows can be removed at all: others are needed by rows of other tables. */
	unreferenced?: string
}

const forRoles = (roles: readonly Role[], rows: string) =>
	Object.fromEntries(roles.map((role) => [role, rows])) as ByRole

const ofState = ['drafter', 'focalPoint', 'mission'] as const
const filing = ['drafter', 'focalPoint'] as const
const reviewing = ['triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer'] as const
const officers = [...reviewing, 'programmeManager'] as const
const all = 'true'

const own = forRoles(ofState, `state_iso3 = 'GHA'`)
const submitted = `(select submitted_at from request where request.id = request_id) is not null`
const ofDraft = `request_id in (select id from request where status = 'draft')`
const boundToManager = `need_id in (select need_id from reader where person_id = 'manager')`
const offered = `id in (select programme_id from need where state_iso3 = 'GHA' and status in ('reserved', 'confirmed', 'delivering'))`

const ofOwnProgramme = `programme_id in (select id from programme where manager_id = 'manager' or deputy_id = 'manager')`
const allocating = ['triageOfficer', 'headquartersApprover'] as const
const bundling = ['triageOfficer', 'caseOfficer', 'headquartersApprover'] as const
const delivered = `(select submitted_at from request join delivery on delivery.request_id = request.id where delivery.id = delivery_id) is not null`
const managed = `delivery_id in (select id from delivery where manager_id = 'manager')`
const ofGhana = `delivery_id in (select id from delivery where state_iso3 = 'GHA')`
const ofDelivery = { ...forRoles(ofState, ofGhana), programmeManager: managed }
const workedOn = { ...forRoles(filing, ofGhana), programmeManager: managed }

const ofManager = (column: string, access: Access = {}): Access => ({
	sees: { ...ofDelivery, ...forRoles(reviewing, delivered) },
	changes: { programmeManager: managed },
	column,
	...access,
})
// The State answers drafts and names the paper that frees goods of duties.
const ofBothSides = (column: string) => ofManager(column, { changes: workedOn })
const removable = { removes: { programmeManager: managed } }
const ofGoodsAndAdvice: Record<string, Access> = {
	equipment_line: ofManager('remarks', {
		...removable,
		unreferenced: 'id not in (select line_id from equipment_item)',
	}),
	equipment_item: ofManager('serial_number', { changes: {}, ...removable }),
	equipment_check: ofManager('remarks'),
	shipment: ofBothSides('waybill'),
	handover: ofManager('place', { changes: {} }),
	advisory_draft: ofBothSides('comments'),
	expert_day: ofManager('work', removable),
}

/**
 * Every table, and for each post what it may see, change, remove and add of the rows there are: the people are those
 * of Ghana, the officer, manager and donor of the small world. What is not said here is nothing.
 */
export const access: Record<string, Access> = {
	state: {
		sees: forRoles([...ofState, ...officers, 'administrator', 'donor'], all),
		column: 'iso3',
	},
	authority: {
		sees: { ...own, ...forRoles([...officers, 'administrator'], all) },
		adds: ['administrator'],
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
			...forRoles(reviewing, 'submitted_at is not null'),
			programmeManager: `id in (select request_id from reader where person_id = 'manager')`,
		},
		changes: {
			...forRoles(filing, `state_iso3 = 'GHA'`),
			// A case officer of every region may take over any case; the chart says who may take which step.
			...forRoles(reviewing, 'submitted_at is not null'),
		},
	},
	need: {
		sees: {
			...own,
			...forRoles(reviewing, submitted),
			programmeManager: `id in (select need_id from reader where person_id = 'manager')`,
		},
		changes: {
			...forRoles(filing, `state_iso3 = 'GHA'`),
			caseOfficer: `request_id in (select id from request where officer_id = 'officer')`,
			...forRoles(['triageOfficer', 'headquartersApprover'], submitted),
			programmeManager: `manager_id = 'manager'`,
		},
		removes: {
			drafter: `state_iso3 = 'GHA' and request_id in (select id from request where status = 'draft')`,
		},
	},
	removed_need: {
		sees: { drafter: `state_iso3 = 'GHA'` },
		removes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
	},
	attachment: {
		sees: { ...own, ...forRoles(reviewing, `${submitted} and status = 'clean'`) },
		changes: { drafter: `state_iso3 = 'GHA' and ${ofDraft}` },
		removes: {
			drafter: `state_iso3 = 'GHA' and ${ofDraft}`,
			focalPoint: `uploaded_by_id = 'ghana.focalPoint' and request_id in (select id from request where status = 'awaitingEndorsement')`,
		},
		column: 'classification',
	},
	filing_version: {
		sees: { ...own, ...forRoles(reviewing, `${submitted} and cause in ('submitted', 'clarified')`) },
	},
	revised_answers: {
		sees: own,
		changes: {
			drafter: `state_iso3 = 'GHA' and request_id in (select id from request where status = 'clarification')`,
		},
		column: 'request_id',
	},
	receipt: { sees: { ...own, ...forRoles(reviewing, submitted) }, column: 'reference' },
	signing_key: { sees: forRoles(roles, all) },
	clock_run: {
		sees: { ...own, ...forRoles(reviewing, submitted), programmeManager: boundToManager },
	},
	question: { sees: { ...own, ...forRoles(reviewing, submitted) } },
	decision: {
		sees: {
			...forRoles(ofState, `state_iso3 = 'GHA' and approved_at is not null`),
			...forRoles(reviewing, submitted),
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
	reservation: {
		sees: { ...own, ...forRoles(reviewing, all), programmeManager: boundToManager },
	},
	delivery: {
		sees: {
			...own,
			...forRoles(reviewing, submitted),
			programmeManager: `manager_id = 'manager'`,
			donor: `'donor.north' = any (donors) and request_id not in (select id from request where classification = 'CONFIDENTIAL')`,
		},
		changes: {
			...forRoles(filing, `state_iso3 = 'GHA'`),
			// Whoever reviews may report misuse.
			...forRoles(reviewing, submitted),
			programmeManager: `manager_id = 'manager'`,
		},
	},
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
	course: {
		sees: { ...ofDelivery, ...forRoles(reviewing, delivered) },
		changes: { programmeManager: managed },
		column: 'plan',
	},
	// Who the learners are is known to the State and to the manager of the programme.
	nominee: {
		sees: workedOn,
		changes: workedOn,
		removes: workedOn,
		unreferenced: 'id not in (select nominee_id from attendance)',
		column: 'remark',
	},
	attendance: {
		sees: workedOn,
		changes: { programmeManager: managed },
		removes: { programmeManager: managed },
		column: 'present',
	},
	certificate: {
		sees: workedOn,
		changes: { programmeManager: managed },
		column: 'reason',
	},
	learner_follow_up: {
		sees: workedOn,
		changes: workedOn,
		column: 'comment',
	},
	...ofGoodsAndAdvice,
	calendar_feed: {
		sees: { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` },
		changes: { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` },
		adds: [...roles],
		column: 'read_at',
	},
	// Who waits for a programme is known to the office and to the manager of the programme.
	waitlist_entry: {
		sees: {
			...forRoles(reviewing, all),
			programmeManager: `programme_id in (select id from programme where manager_id = 'manager')`,
		},
		column: 'left_at',
	},
	// Whoever reviews requests sees the cases and decides on none but in one of two posts; a State knows of none.
	due_diligence_case: {
		sees: forRoles(reviewing, submitted),
		changes: forRoles(['dueDiligenceOfficer', 'headquartersApprover'], all),
	},
	// A State reads and writes messages and never a note; officers write to every State they see requests of.
	thread_message: {
		sees: { ...own, ...forRoles(reviewing, submitted), programmeManager: boundToManager },
		adds: [...reviewing],
	},
	note: {
		sees: { ...forRoles(reviewing, submitted), programmeManager: boundToManager },
		adds: [...reviewing],
	},
	reader: { sees: { programmeManager: `person_id = 'manager'` }, column: 'person_id' },
	audit_entry: {
		sees: {
			...forRoles(ofState, `state_iso3 = 'GHA' and not internal`),
			...forRoles(reviewing, submitted),
			programmeManager: boundToManager,
			administrator: 'request_id is null',
		},
		// An officer's step is recorded for the State whose request it is; nobody records in another's name.
		adds: [...officers, 'administrator', 'donor'],
		column: 'type',
	},
	audit_head: { column: 'position' },
	notice: {
		sees: {
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
		},
		changes: { administrator: all },
	},
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
