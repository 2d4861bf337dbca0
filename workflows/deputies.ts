import type { Role } from './roles.ts'

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
export type FilledPost = keyof typeof deputyFrom

export const filledPosts = Object.keys(deputyFrom) as FilledPost[]

type Holder = { id: string; role: Role; stateIso3: string | null }

export const isFilledPost = (role: string): role is FilledPost => Object.hasOwn(deputyFrom, role)

/** Whether the one may stand in for the other: another person, of the right post, of the same State or of the office. */
export const mayStandInFor = (deputy: Holder, principal: Holder) =>
	deputy.id !== principal.id &&
	deputy.stateIso3 === principal.stateIso3 &&
	isFilledPost(principal.role) &&
	(deputyFrom[principal.role] as readonly Role[]).includes(deputy.role)
