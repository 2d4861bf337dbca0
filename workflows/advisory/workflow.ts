import { focalPoint, manager, state, system } from '#workflows/delivery/permissions.ts'
import { defineWorkflow, type Permission } from '#workflows/engine/engine.ts'
import { advisoryChart, advisoryContext } from './chart.ts'
import type { AdvisoryEvent } from './events.ts'

/** Which roles may send which event to an advisory mission. */
const advisoryPermissions = {
	shareTerms: { ...manager, when: ['ownProgramme', 'notRecused', 'mayBegin'], doneOnce: 'shared' },
	agreeTerms: { ...focalPoint, binding: true },
	shareDraft: manager,
	returnDraft: { ...state, optional: true },
	acceptFinal: { ...focalPoint, binding: true },
	startFollowUp: manager,
	recordFollowUp: manager,
	cancelDelivery: { ...manager, binding: true, wayOut: true, optional: true },
	needWithdrawn: { ...system, optional: true },
	fail: { ...manager, binding: true, wayOut: true, optional: true },
} as const satisfies Record<AdvisoryEvent['type'], Permission>

export const advisoryWorkflow = defineWorkflow({
	machine: advisoryChart,
	context: advisoryContext,
	permissions: advisoryPermissions,
	upgrades: [],
})
