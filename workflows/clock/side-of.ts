import type { ActingRole } from '#workflows/roles.ts'
import type { Party } from './runs.ts'

/** A partner organization has no person here; timers, donors and administrators count as UNODC. */
const sides: Record<ActingRole, Exclude<Party, 'partner'>> = {
	drafter: 'state',
	focalPoint: 'state',
	mission: 'state',
	triageOfficer: 'office',
	caseOfficer: 'office',
	headquartersApprover: 'office',
	programmeManager: 'programme',
	dueDiligenceOfficer: 'office',
	donor: 'office',
	administrator: 'office',
	system: 'office',
}

/** The side whose clock runs while a person with this role has to act. */
export const sideOf = (role: ActingRole): Party => sides[role]
