import { focalPoint, manager, state } from '../delivery-roles.ts'
import type { Permission } from '../engine.ts'
import type { AdvisoryEvent } from './events.ts'

/** Who may send what to an advisory mission. */
export const advisoryPermissions = {
	shareTerms: manager,
	agreeTerms: focalPoint,
	shareDraft: manager,
	returnDraft: state,
	acceptFinal: focalPoint,
	startFollowUp: manager,
	recordFollowUp: manager,
	fail: manager,
} as const satisfies Record<AdvisoryEvent['type'], Permission>
