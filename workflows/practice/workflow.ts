import { defineWorkflow, type Permission } from '#workflows/engine/engine.ts'
import { practiceChart, practiceContext } from './chart.ts'
import type { PracticeEventName } from './events.ts'

/** The State agrees by a focal point other than the person who proposed. */
const byState = { roles: ['focalPoint'], when: ['notTheProposer'] } as const satisfies Permission
/** A second person of UNODC, without a conflict of interest. */
const byOffice = {
	roles: ['triageOfficer', 'caseOfficer', 'headquartersApprover'],
	when: ['notTheProposer', 'notRecused'],
} as const satisfies Permission

/** Which roles may send which event to a good practice. */
const practicePermissions = {
	propose: { roles: ['drafter', 'programmeManager'] },
	consent: { ...byState, binding: true },
	reject: { ...byState, wayOut: true },
	approve: { ...byOffice, binding: true },
	decline: { ...byOffice, wayOut: true },
	withdraw: { roles: ['focalPoint'], binding: true, wayOut: true, optional: true },
} as const satisfies Record<PracticeEventName, Permission>

/** The workflow of a good practice. It runs beside the workflow of its request and does not move it. */
export const practiceWorkflow = defineWorkflow({
	machine: practiceChart,
	context: practiceContext,
	permissions: practicePermissions,
	upgrades: [],
})
