import { defineWorkflow, type Permission, type StoredSnapshot } from '#workflows/engine/engine.ts'
import { needChart, needContext } from './chart.ts'
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

/** Which roles may send which event to a need, and under which conditions. */
const needPermissions = {
	accept: system,
	decline: system,
	refer: system,
	hold: system,
	reopenNeed: system,
	splitOff: system,
	proposeDecline: { ...officer, binding: true, internal: true, optional: true },
	approveDecline: { ...second, binding: true },
	returnDecline: { ...second, binding: true, internal: true, optional: true },
	askReconsideration: { roles: ['focalPoint'], when: ['stillReconsiderable'], optional: true },
	upholdDecline: { ...second, binding: true },
	overturnDecline: { ...second, binding: true },
	reportSearch: system,
	waitlist: { ...officer, optional: true, keptFromState: ['programmeId'] },
	promote: { ...system, internal: true },
	leaveWaitlist: { ...officer, optional: true },
	waitlistClosed: system,
	allocate: { ...system, internal: true },
	proposeProgramme: { ...officer, internal: true },
	acceptOffer: { ...offering, binding: true },
	offerPart: { ...offering, binding: true, optional: true },
	refuseOffer: { ...manager, internal: true, wayOut: true, optional: true },
	offerUnanswered: { ...system, internal: true },
	confirmOffer: { ...focalPoint, binding: true },
	declineOffer: { ...focalPoint, binding: true, wayOut: true, optional: true },
	offerLapsed: system,
	startOverdue: { ...system, internal: true },
	allowStart: { ...headquarters, binding: true, internal: true },
	endConfirmation: { ...headquarters, binding: true, wayOut: true, optional: true },
	start: system,
	deliveryFailed: system,
	complete: system,
	evaluate: system,
	changeUrgency: { ...officer, optional: true },
	giveEvaluation: { ...focalPoint, when: ['beforeClosure'], doneOnce: 'stateEvaluated' },
	reviewOutcome: system,
	setOutcome: {
		roles: ['caseOfficer'],
		when: ['assignedOfficer', 'notRecused', 'beforeClosure'],
		optional: true,
	},
	holdNeed: { ...officer, optional: true },
	releaseHold: { ...officer, optional: true },
	reviewHold: system,
	stillNeeded: { roles: ['drafter', 'focalPoint'], optional: true },
	noLongerNeeded: { ...focalPoint, binding: true, wayOut: true, optional: true },
	referToPartner: {
		roles: ['caseOfficer'],
		when: ['assignedOfficer', 'partnersConsented', 'notRecused'],
		optional: true,
	},
	partnerTakes: { ...officer, optional: true },
	partnerRefuses: { ...officer, optional: true },
	partnerReportDue: system,
	referralStopped: system,
	withdrawNeed: {
		roles: ['focalPoint'],
		when: ['stillRecallable'],
		binding: true,
		wayOut: true,
		optional: true,
	},
	requestWithdrawn: system,
} as const satisfies Record<NeedEvent['type'], Permission>

/** 1 to 2: a declined need can be reconsidered, once. */
function withReconsideration({ value, context }: StoredSnapshot): StoredSnapshot {
	return { value, context: { ...context, reconsidered: false } }
}

/**
 * 2 to 3: a delivered need has an outcome. That of needs evaluated before is computed later, from their records: see
 * `computeMissingOutcomes`.
 */
function withOutcome({ value, context }: StoredSnapshot): StoredSnapshot {
	return { value, context: { ...context, stateEvaluated: false, computed: null, outcome: null } }
}

export const needWorkflow = defineWorkflow({
	machine: needChart,
	context: needContext,
	permissions: needPermissions,
	upgrades: [withReconsideration, withOutcome],
})
