/** Every post a person can hold here, and `system` for timers and for what follows from somebody else's step. */
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
export type ActingRole = Role | 'system'

/** The posts of a State; everybody else works for UNODC or a donor. */
const stateRoles = ['drafter', 'focalPoint', 'mission'] as const satisfies readonly Role[]
export type StateRole = (typeof stateRoles)[number]
export const officeRoles = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'programmeManager',
	'dueDiligenceOfficer',
	'administrator',
] as const satisfies readonly Role[]

export const isStateRole = (role: ActingRole) => (stateRoles as readonly string[]).includes(role)
export const isOfficeRole = (role: ActingRole) => (officeRoles as readonly string[]).includes(role)

/** Whether whoever fills this post signs in with a second factor (promise 5): all of UNODC, and who speaks for a State. */
export const needsFactor = (role: ActingRole) => isOfficeRole(role) || role === 'focalPoint'

/** Posts that somebody may fill for their holder, each with the posts a deputy comes from. */
export const deputyFrom = {
	drafter: ['drafter'],
	focalPoint: ['drafter', 'focalPoint'],
	triageOfficer: ['triageOfficer'],
	caseOfficer: ['caseOfficer'],
	headquartersApprover: ['headquartersApprover'],
	programmeManager: ['programmeManager'],
	dueDiligenceOfficer: ['dueDiligenceOfficer'],
} as const satisfies Partial<Record<Role, readonly Role[]>>
type FilledPost = keyof typeof deputyFrom

export const filledPosts = Object.keys(deputyFrom) as FilledPost[]

type Holder = { id: string; role: Role; stateIso3: string | null }

export const isFilledPost = (role: string): role is FilledPost => Object.hasOwn(deputyFrom, role)

/** Whether the one may stand in for the other: another person, of the right post, of the same State or of the office. */
export const mayActFor = (deputy: Holder, principal: Holder) =>
	deputy.id !== principal.id &&
	deputy.stateIso3 === principal.stateIso3 &&
	isFilledPost(principal.role) &&
	(deputyFrom[principal.role] as readonly Role[]).includes(deputy.role)
