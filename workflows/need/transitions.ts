import { cause, tell } from '#workflows/engine/effects.ts'

// Transitions that several states share or that have many effects.

export const state = ['drafter', 'focalPoints'] as const
const referred = {
	target: 'referred',
	actions: [tell(state, 'needReferred'), cause('startPartnerTimer')],
} as const
/** The organization of the list is written to as well. */
export const referredToPartner = {
	target: 'referred',
	actions: [...referred.actions, tell(['partnerAddress'], 'referralToPartner')],
} as const
export const held = {
	target: 'onHold',
	actions: [tell(state, 'needHeld'), cause('startHoldTimer')],
} as const
export const changeUrgency = { actions: [tell(state, 'urgencyChanged'), cause('saveUrgency')] } as const
export const offerPart = {
	target: 'reserved',
	actions: [
		'keepQuantity',
		tell(state, 'offerMadeInPart'),
		cause('splitNeed'),
		cause('reserveCapacity'),
		cause('startConfirmationTimer'),
	],
} as const
/** The programme keeps a part of the quantity that it already offered. */
export const offerLess = {
	target: 'reserved',
	actions: [
		'keepQuantity',
		tell(state, 'offerMadeInPart'),
		cause('splitNeed'),
		cause('reduceCapacity'),
		cause('promoteNext'),
	],
} as const
export const approveDecline = {
	target: 'declined',
	actions: [
		tell(['drafter', 'focalPoints', 'mission', 'missionAddress'], 'needDeclined'),
		cause('saveDecliner'),
		cause('closeWhenAllEnded'),
	],
} as const
export const askReconsideration = {
	guard: 'notReconsidered',
	target: 'reconsidering',
	actions: [
		'markReconsidered',
		tell(['triage', 'approvers'], 'reconsiderationAsked'),
		cause('resumeRequest'),
	],
} as const
export const freed = [
	'forgetQuantity',
	cause('releaseCapacity'),
	cause('promoteNext'),
	cause('unbindProgramme'),
] as const
export const deliveryFailed = {
	target: 'accepted',
	actions: [tell(['drafter', 'focalPoints', 'officer'], 'deliveryFailed'), ...freed],
} as const
const withdrawn = [
	cause('releaseCapacity'),
	cause('promoteNext'),
	cause('leaveWaitlist'),
	cause('informJoinedStates'),
] as const
/** The drafter is told of what the focal point withdraws, as of a whole request. */
const informWithdrawn = tell(['officer', 'manager', 'drafter'], 'needWithdrawn')
/** A need is withdrawn with its request or on its own, in both cases before a contract is signed or a course begins. */
export const ways = {
	withdrawNeed: { target: 'withdrawn', actions: [informWithdrawn, ...withdrawn, cause('closeWhenAllEnded')] },
	requestWithdrawn: { target: 'withdrawn', actions: [tell(['manager'], 'needWithdrawn'), ...withdrawn] },
} as const
export const transitionsFromDelivery = {
	withdrawNeed: {
		target: 'withdrawn',
		actions: [informWithdrawn, cause('stopDelivery'), ...withdrawn, cause('closeWhenAllEnded')],
	},
	requestWithdrawn: {
		target: 'withdrawn',
		actions: [tell(['manager'], 'needWithdrawn'), cause('stopDelivery'), ...withdrawn],
	},
} as const
export const proposed = [
	tell(['manager'], 'offerToAnswer'),
	cause('bindProgramme'),
	cause('startOfferTimer'),
] as const
export const promoted = [
	tell(['manager'], 'offerToAnswer'),
	cause('bindProgramme'),
	cause('leaveWaitlist'),
	cause('startOfferTimer'),
] as const
export const reopenNeed = {
	target: 'pending',
	actions: ['forgetQuantity', 'forgetOutcome', cause('unbindProgramme')],
} as const
export const giveEvaluation = {
	actions: ['markEvaluated', tell(['officer', 'manager'], 'evaluationGiven')],
} as const
