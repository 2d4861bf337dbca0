import { defineWorkflow, type Permission } from '#workflows/engine/engine.ts'
import type { Kind } from '../vocabulary.ts'
import { dueDiligenceChart, dueDiligenceContext } from './chart.ts'
import type { DueDiligenceEvent } from './events.ts'

const assessor = { roles: ['dueDiligenceOfficer'], when: ['notRecused'] } as const satisfies Permission
/** The officer who assessed the case cannot decide on it. */
const decider = {
	roles: ['dueDiligenceOfficer', 'headquartersApprover'],
	when: ['notTheAssessor', 'notRecused'],
} as const satisfies Permission
const system = { roles: ['system'] } as const satisfies Permission

/** Which roles may send which event to a due diligence case. */
export const dueDiligencePermissions = {
	assess: { ...assessor, internal: true },
	returnAssessment: { ...decider, binding: true, internal: true, optional: true },
	clear: { ...decider, binding: true, internal: true },
	clearWithMitigation: { ...decider, binding: true, internal: true, optional: true },
	refuse: { ...decider, binding: true, internal: true, wayOut: true, optional: true },
	expire: { ...system, internal: true },
	misuseReported: { ...system, internal: true },
	recipientAdded: { ...system, internal: true },
	reopenCase: { ...assessor, internal: true, optional: true },
} as const satisfies Record<DueDiligenceEvent['type'], Permission>

export const dueDiligenceWorkflow = defineWorkflow({
	machine: dueDiligenceChart,
	context: dueDiligenceContext,
	permissions: dueDiligencePermissions,
	upgrades: [],
})

/** Topics on human rights and the conduct of officers, which are outside the policy. */
const humanRights: ReadonlySet<string> = new Set(['T_HUMANE', 'T_GENDER', 'T_INTEGRITY'])

/**
 * Whether support increases the operational capacity of a security force, and so must wait for human rights due
 * diligence. Advisory support on law and policy and training in human rights are outside the policy
 * (A/67/775-S/2013/110, paragraphs 7 to 10).
 */
export function isOperational(kind: Kind, topics: readonly string[] = []): boolean {
	if (kind !== 'training') return kind !== 'advisory'
	return topics.length === 0 || topics.some((topic) => !humanRights.has(topic))
}
