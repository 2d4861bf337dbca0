import type { Permission } from '../engine.ts'
import type { NeedEvent } from './events.ts'

const system = { roles: ['system'] } as const satisfies Permission
const officer = {
	roles: ['caseOfficer'],
	when: ['assignedOfficer', 'notRecused'],
} as const satisfies Permission
const manager = { roles: ['programmeManager'], when: ['ownProgramme'] } as const satisfies Permission
const offering = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'dueDiligenceDone', 'notRecused'],
} as const satisfies Permission
const second = {
	roles: ['triageOfficer', 'headquartersApprover'],
	when: ['notTheDecliner', 'notRecused'],
} as const satisfies Permission
const headquarters = { roles: ['headquartersApprover'], when: ['notRecused'] } as const satisfies Permission
const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission

/** Who may send what to a need, and under which conditions. */
export const needPermissions = {
	accept: system,
	decline: system,
	refer: system,
	hold: system,
	reopenNeed: system,
	splitOff: system,
	proposeDecline: officer,
	approveDecline: second,
	returnDecline: second,
	askReconsideration: { roles: ['focalPoint'], when: ['stillReconsiderable'] },
	upholdDecline: second,
	overturnDecline: second,
	reportSearch: system,
	waitlist: officer,
	promote: system,
	leaveWaitlist: officer,
	waitlistClosed: system,
	allocate: system,
	proposeProgramme: officer,
	acceptOffer: offering,
	offerPart: offering,
	refuseOffer: manager,
	offerUnanswered: system,
	confirmOffer: focalPoint,
	declineOffer: focalPoint,
	offerLapsed: system,
	startOverdue: system,
	allowStart: headquarters,
	endConfirmation: headquarters,
	start: system,
	deliveryFailed: system,
	complete: system,
	evaluate: system,
	holdNeed: officer,
	releaseHold: officer,
	reviewHold: system,
	stillNeeded: { roles: ['drafter', 'focalPoint'] },
	noLongerNeeded: focalPoint,
	referToPartner: { roles: ['caseOfficer'], when: ['assignedOfficer', 'partnersConsented', 'notRecused'] },
	partnerTakes: officer,
	partnerRefuses: officer,
	partnerReportDue: system,
	withdrawNeed: { roles: ['focalPoint'], when: ['stillRecallable'] },
	requestWithdrawn: system,
} as const satisfies Record<NeedEvent['type'], Permission>
