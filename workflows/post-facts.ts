import { type ActingRole, isSystem, type Role } from './roles.ts'

type PostFact = 'namesAuthority' | 'namesDonor' | 'coversRegions' | 'filledByAdministrator'

/**
 * What a post of each role states beside its holder: a drafter's the authority, a donor's the donor, a case officer's
 * the regions. Posts of donors and administrators are filled by administrators alone.
 */
const postFacts: Record<Role, readonly PostFact[]> = {
	drafter: ['namesAuthority'],
	focalPoint: [],
	mission: [],
	triageOfficer: [],
	caseOfficer: ['coversRegions'],
	headquartersApprover: [],
	programmeManager: [],
	dueDiligenceOfficer: [],
	donor: ['namesDonor', 'filledByAdministrator'],
	administrator: ['filledByAdministrator'],
}

/** Whether this holds for the posts of a role; the system holds none. */
export const postStates = (role: ActingRole, fact: PostFact): boolean =>
	!isSystem(role) && postFacts[role].includes(fact)
