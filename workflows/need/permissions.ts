import type { Permission } from '../engine.ts'
import type { NeedEvent } from './events.ts'

const system = { roles: ['system'] } as const satisfies Permission
const officer = { roles: ['caseOfficer'], when: ['assignedOfficer'] } as const satisfies Permission
const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission

/** Who may send what to a need, and under which conditions. */
export const needPermissions = {
	accept: system,
	decline: system,
	refer: system,
	hold: system,
	proposeProgramme: officer,
	acceptOffer: { roles: ['programmeManager'], when: ['ownProgramme', 'dueDiligenceDone'] },
	refuseOffer: { roles: ['programmeManager'], when: ['ownProgramme'] },
	offerUnanswered: system,
	confirmOffer: focalPoint,
	declineOffer: focalPoint,
	offerLapsed: system,
	start: system,
	deliveryFailed: system,
	complete: system,
	evaluate: system,
	holdNeed: officer,
	releaseHold: officer,
	referToPartner: { roles: ['caseOfficer'], when: ['assignedOfficer', 'partnersConsented'] },
	partnerTakes: officer,
	partnerRefuses: officer,
	withdrawNeed: focalPoint,
	requestWithdrawn: system,
} as const satisfies Record<NeedEvent['type'], Permission>
