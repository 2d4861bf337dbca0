import { cause, tell } from '../effects.ts'

// What several states of a need have in common: the steps, and what follows from them.

export const state = ['drafter', 'focalPoints'] as const
export const referred = {
	target: 'referred',
	actions: [tell(state, 'needReferred'), cause('startPartnerTimer')],
} as const
export const held = {
	target: 'onHold',
	actions: [tell(state, 'needHeld'), cause('startHoldTimer')],
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
const withdrawn = [cause('releaseCapacity'), cause('promoteNext'), cause('leaveWaitlist')] as const
const toldWithdrawn = tell(['officer', 'manager'], 'needWithdrawn')
/** A need leaves with its request, or by itself; both before anybody is bound by a contract or sits in a course. */
export const ways = {
	withdrawNeed: { target: 'withdrawn', actions: [toldWithdrawn, ...withdrawn, cause('closeWhenAllEnded')] },
	requestWithdrawn: { target: 'withdrawn', actions: [tell(['manager'], 'needWithdrawn'), ...withdrawn] },
} as const
export const waysFromDelivery = {
	withdrawNeed: {
		target: 'withdrawn',
		actions: [toldWithdrawn, cause('stopDelivery'), ...withdrawn, cause('closeWhenAllEnded')],
	},
	requestWithdrawn: {
		target: 'withdrawn',
		actions: [tell(['manager'], 'needWithdrawn'), cause('stopDelivery'), ...withdrawn],
	},
} as const
export const promoted = [
	tell(['manager'], 'offerToAnswer'),
	cause('bindProgramme'),
	cause('leaveWaitlist'),
	cause('startOfferTimer'),
] as const
export const reopenNeed = {
	target: 'pending',
	actions: ['forgetQuantity', cause('unbindProgramme')],
} as const
