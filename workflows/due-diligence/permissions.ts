import type { Permission } from '#workflows/engine/engine.ts'
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
	assess: { ...assessor, internal: true },
	returnAssessment: { ...decider, binding: true, internal: true, optional: true },
	clear: { ...decider, binding: true, internal: true },
	clearWithMitigation: { ...decider, binding: true, internal: true, optional: true },
	refuse: { ...decider, binding: true, internal: true, wayOut: true, optional: true },
	expire: { ...system, internal: true },
	misuseReported: { ...system, internal: true },
	reopenCase: { ...assessor, internal: true, optional: true },
} as const satisfies Record<DueDiligenceEvent['type'], Permission>
