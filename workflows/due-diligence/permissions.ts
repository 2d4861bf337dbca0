import type { Permission } from '../engine.ts'
import type { DueDiligenceEvent } from './events.ts'

const assessor = { roles: ['dueDiligenceOfficer'], when: ['notRecused'] } as const satisfies Permission
/** Whoever assessed the case does not decide on it. */
const decider = {
	roles: ['dueDiligenceOfficer', 'headquartersApprover'],
	when: ['notTheAssessor', 'notRecused'],
} as const satisfies Permission
const system = { roles: ['system'] } as const satisfies Permission

/** Who may send what to a due diligence case. */
export const dueDiligencePermissions = {
	assess: assessor,
	returnAssessment: decider,
	clear: decider,
	clearWithMitigation: decider,
	refuse: decider,
	expire: system,
	misuseReported: system,
	reopenCase: assessor,
} as const satisfies Record<DueDiligenceEvent['type'], Permission>
