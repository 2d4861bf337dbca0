import { isNameOf, isOneOf, namesOf } from '#workflows/names.ts'

/** Every role of a post, and `system` for timers and for effects of another person's step. */
export const roles = [
	'drafter',
	'focalPoint',
	'mission',
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'programmeManager',
	'dueDiligenceOfficer',
	'donor',
	'administrator',
] as const
export type Role = (typeof roles)[number]
/** Who may stand behind a step: a role of a post, or the system. */
export const actingRoles = [...roles, 'system'] as const
export type ActingRole = (typeof actingRoles)[number]

/** Roles of a State; all others belong to UNODC or a donor. */
export const stateRoles = ['drafter', 'focalPoint', 'mission'] as const satisfies readonly Role[]
export type StateRole = (typeof stateRoles)[number]
export const officeRoles = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'programmeManager',
	'dueDiligenceOfficer',
	'administrator',
] as const satisfies readonly Role[]

/** Roles that a State assigns by note verbale, the one who speaks for it first. */
export const namedRoles = ['focalPoint', 'drafter', 'mission'] as const satisfies readonly StateRole[]

/** Timers and effects of another person's step act as the system, which holds no post. */
export const isSystem = (role: string): role is 'system' => role === 'system'

export const isStateRole = (role: ActingRole) => isOneOf(stateRoles, role)
export const isOfficeRole = (role: ActingRole) => isOneOf(officeRoles, role)

/** Whether this role requires a second factor at sign-in (promise 5): all of UNODC, and those who speak for a State. */
export const needsFactor = (role: ActingRole) => isOfficeRole(role) || role === 'focalPoint'

/** Roles that may have a deputy, each with the roles that a deputy comes from. */
export const deputyFrom = {
	drafter: ['drafter'],
	focalPoint: ['drafter', 'focalPoint'],
	triageOfficer: ['triageOfficer'],
	caseOfficer: ['caseOfficer'],
	headquartersApprover: ['headquartersApprover'],
	programmeManager: ['programmeManager'],
	dueDiligenceOfficer: ['dueDiligenceOfficer'],
} as const satisfies Partial<Record<Role, readonly Role[]>>

export const filledPosts = namesOf(deputyFrom)

type Holder = { id: string; role: Role; stateIso3: string | null }

export const isFilledPost = (role: string) => isNameOf(deputyFrom, role)

/**
 * Whether one person may act as deputy for another: a different person, with a suitable role, of the same State or of
 * UNODC.
 */
export const mayActFor = (deputy: Holder, principal: Holder) =>
	deputy.id !== principal.id &&
	deputy.stateIso3 === principal.stateIso3 &&
	isFilledPost(principal.role) &&
	isOneOf(deputyFrom[principal.role], deputy.role)
