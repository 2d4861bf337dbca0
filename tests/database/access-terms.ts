import { recordOf } from '#workflows/names.ts'
import type { Role } from '#workflows/roles.ts'

/** SQL conditions for rows; a role without an entry has none. */
export type ByRole = Partial<Record<Role, string>>
export type Access = {
	sees?: ByRole
	changes?: ByRole
	removes?: ByRole
	adds?: Role[]
	column?: string
	/** Rows that can be removed: others are referenced by other tables. */
	unreferenced?: string
}

export const forRoles = (roles: readonly Role[], rows: string): ByRole => recordOf(roles, () => rows)

export const ofState = ['drafter', 'focalPoint', 'mission'] as const
export const filing = ['drafter', 'focalPoint'] as const
export const reviewing = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'dueDiligenceOfficer',
] as const
/** Requests that each role reviews: confidential ones are for triage, headquarters and the case officer. */
export const reviewedRequests = {
	triageOfficer: 'submitted_at is not null',
	headquartersApprover: 'submitted_at is not null',
	caseOfficer: `submitted_at is not null and (classification <> 'CONFIDENTIAL' or officer_id = 'officer')`,
	dueDiligenceOfficer: `submitted_at is not null and (classification <> 'CONFIDENTIAL' or due_diligence <> 'notNeeded')`,
} as const satisfies ByRole
const inThem = (rows: string) => `request_id in (select id from request where ${rows})`
/** Rows that belong to those requests. */
export const reviewed = {
	triageOfficer: inThem(reviewedRequests.triageOfficer),
	headquartersApprover: inThem(reviewedRequests.headquartersApprover),
	caseOfficer: inThem(reviewedRequests.caseOfficer),
	dueDiligenceOfficer: inThem(reviewedRequests.dueDiligenceOfficer),
} as const satisfies ByRole
export const officers = [...reviewing, 'programmeManager'] as const
export const all = 'true'

export const own = forRoles(ofState, `state_iso3 = 'GHA'`)
export const submitted = `(select submitted_at from request where request.id = request_id) is not null`
export const ofDraft = `request_id in (select id from request where status = 'draft')`
export const boundToManager = `need_id in (select need_id from reader where person_id = 'manager')`
export const offered = `id in (select programme_id from need where state_iso3 = 'GHA' and status in ('reserved', 'confirmed', 'delivering'))`
