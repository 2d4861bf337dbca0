import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, effects, tell } from '../effects.ts'
import type { NeedEvent } from './events.ts'

export const needContext = z.strictObject({
	/** What the programme manager offered, in the unit of the programme. */
	quantity: z.int().positive().nullable(),
})

const referred = { target: 'referred', actions: tell(['drafter', 'focalPoints'], 'needReferred') } as const
const freed = ['forgetQuantity', cause('releaseCapacity'), cause('unbindProgramme')] as const
const deliveryFailed = {
	target: 'accepted',
	actions: [tell(['drafter', 'focalPoints', 'officer'], 'deliveryFailed'), ...freed],
} as const
const withdrawNeed = {
	target: 'withdrawn',
	actions: [
		tell(['officer', 'manager'], 'needWithdrawn'),
		cause('releaseCapacity'),
		cause('closeWhenAllEnded'),
	],
} as const
const requestWithdrawn = {
	target: 'withdrawn',
	actions: [tell(['manager'], 'needWithdrawn'), cause('releaseCapacity')],
} as const

/** The life of one need: decided with its request, offered a programme, delivered, evaluated. */
export const needChart = setup({
	types: { context: {} as z.infer<typeof needContext>, events: {} as NeedEvent },
	actions: {
		...effects,
		keepQuantity: assign(({ event }) => {
			assertEvent(event, 'acceptOffer')
			return { quantity: event.quantity }
		}),
		forgetQuantity: assign({ quantity: null }),
	},
}).createMachine({
	id: 'need',
	context: { quantity: null },
	initial: 'pending',
	states: {
		pending: {
			on: {
				accept: 'accepted',
				decline: 'declined',
				refer: 'referred',
				hold: 'onHold',
				withdrawNeed,
				requestWithdrawn,
			},
		},
		accepted: {
			on: {
				proposeProgramme: {
					target: 'proposed',
					actions: [tell(['manager'], 'offerToAnswer'), cause('bindProgramme'), cause('startOfferTimer')],
				},
				holdNeed: { target: 'onHold', actions: tell(['drafter', 'focalPoints'], 'needHeld') },
				referToPartner: referred,
				withdrawNeed,
				requestWithdrawn,
			},
		},
		proposed: {
			on: {
				acceptOffer: {
					target: 'reserved',
					actions: [
						'keepQuantity',
						tell(['drafter', 'focalPoints'], 'offerMade'),
						cause('holdCapacity'),
						cause('startConfirmationTimer'),
					],
				},
				refuseOffer: {
					target: 'accepted',
					actions: [tell(['officer'], 'offerRefused'), cause('unbindProgramme')],
				},
				offerUnanswered: {
					target: 'accepted',
					actions: [tell(['officer', 'manager'], 'offerUnanswered'), cause('unbindProgramme')],
				},
				withdrawNeed,
				requestWithdrawn,
			},
		},
		reserved: {
			on: {
				confirmOffer: {
					target: 'confirmed',
					actions: [
						tell(['manager', 'drafter', 'officer'], 'offerConfirmed'),
						cause('confirmCapacity'),
						cause('openDelivery'),
					],
				},
				declineOffer: {
					target: 'accepted',
					actions: [tell(['manager', 'officer'], 'offerDeclined'), ...freed],
				},
				offerLapsed: {
					target: 'accepted',
					actions: [tell(['drafter', 'focalPoints', 'manager', 'officer'], 'offerLapsed'), ...freed],
				},
				withdrawNeed,
				requestWithdrawn,
			},
		},
		confirmed: { on: { start: 'delivering', deliveryFailed, requestWithdrawn } },
		delivering: {
			on: {
				complete: {
					target: 'delivered',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'needDelivered'),
				},
				deliveryFailed,
			},
		},
		delivered: {
			on: {
				evaluate: {
					target: 'evaluated',
					actions: [tell(['drafter', 'focalPoints'], 'needEvaluated'), cause('closeWhenAllEnded')],
				},
			},
		},
		evaluated: {},
		onHold: {
			on: {
				releaseHold: { target: 'accepted', actions: tell(['drafter', 'focalPoints'], 'needReleased') },
				referToPartner: referred,
				withdrawNeed,
				requestWithdrawn,
			},
		},
		referred: {
			on: {
				partnerTakes: {
					target: 'metByPartner',
					actions: [tell(['drafter', 'focalPoints'], 'needMetByPartner'), cause('closeWhenAllEnded')],
				},
				partnerRefuses: {
					target: 'accepted',
					actions: tell(['drafter', 'focalPoints'], 'partnerRefused'),
				},
				withdrawNeed,
				requestWithdrawn,
			},
		},
		metByPartner: {},
		declined: {},
		withdrawn: {},
	},
})

export type NeedStatus = StateValueFrom<typeof needChart>

/** A need in one of these asks nothing more of anybody. */
export const endedNeedStates = [
	'evaluated',
	'metByPartner',
	'declined',
	'withdrawn',
] as const satisfies readonly NeedStatus[]
