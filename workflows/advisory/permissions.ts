import { focalPoint, manager, state, system } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { AdvisoryEvent } from './events.ts'

/** Who may send what to an advisory mission. */
export const advisoryPermissions = {
	shareTerms: { ...manager, when: ['ownProgramme', 'mayBegin'] },
	agreeTerms: focalPoint,
	shareDraft: manager,
	returnDraft: state,
	acceptFinal: focalPoint,
	startFollowUp: manager,
	recordFollowUp: manager,
	cancelDelivery: manager,
	needWithdrawn: system,
	fail: manager,
} as const satisfies Record<AdvisoryEvent['type'], Permission>
