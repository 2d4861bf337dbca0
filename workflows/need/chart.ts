import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import { needOutcomes } from '#workflows/vocabulary.ts'
import type { NeedEvent } from './events.ts'
import {
	approveDecline,
	askReconsideration,
	changeUrgency,
	deliveryFailed,
	freed,
	giveEvaluation,
	held,
	offerLess,
	offerPart,
	promoted,
	proposed,
	referredToPartner,
	reopenNeed,
	state,
	transitionsFromDelivery,
	ways,
} from './transitions.ts'

/** Context of a need. */
export const needContext = z.strictObject({
	/** Quantity offered by the programme manager, in the unit of the programme. */
	quantity: z.int().positive().nullable(),
	/** Whether another officer has reconsidered the decision to decline it. */
	reconsidered: z.boolean(),
	/** Whether the State has said how far the assistance met the need. */
	stateEvaluated: z.boolean(),
	/** The outcome that the facts give; null before it is evaluated. */
	computed: z.enum(needOutcomes).nullable(),
	/** The outcome that stands: the computed one, or the one to which an officer departed. */
	outcome: z.enum(needOutcomes).nullable(),
})

/** The lifecycle of one need: decided with its request, offered a programme, delivered, evaluated. */
export const needChart = setup({
	types: chartTypes<z.infer<typeof needContext>, NeedEvent>(),
	actions: {
		...effects,
		keepQuantity: assign(({ event }) => {
			assertEvent(event, ['acceptOffer', 'offerPart'])
			return { quantity: event.quantity }
		}),
		forgetQuantity: assign({ quantity: null }),
		markReconsidered: assign({ reconsidered: true }),
		markEvaluated: assign({ stateEvaluated: true }),
		keepComputed: assign(({ context, event }) => {
			assertEvent(event, ['evaluate', 'reviewOutcome'])
			// Entries from before outcomes were computed have none.
			const computed = event.outcome ?? null
			return { computed, outcome: context.outcome === context.computed ? computed : context.outcome }
		}),
		keepOutcome: assign(({ event }) => {
			assertEvent(event, 'setOutcome')
			return { outcome: event.outcome }
		}),
		forgetOutcome: assign({ stateEvaluated: false, computed: null, outcome: null }),
	},
	guards: {
		notReconsidered: ({ context }) => !context.reconsidered,
		/** Another outcome stands now; one that is computed for the first time, long after the need ended, is no news. */
		changesOutcome: ({ context, event }) =>
			event.type === 'reviewOutcome' &&
			context.computed !== null &&
			context.outcome === context.computed &&
			event.outcome !== context.outcome,
	},
}).createMachine({
	id: 'need',
	context: { quantity: null, reconsidered: false, stateEvaluated: false, computed: null, outcome: null },
	initial: 'pending',
	states: {
		pending: {
			on: {
				accept: 'accepted',
				decline: 'declined',
				refer: { target: 'referred', actions: cause('startPartnerTimer') },
				hold: { target: 'onHold', actions: cause('startHoldTimer') },
				splitOff: 'accepted',
				changeUrgency,
				...ways,
			},
		},
		accepted: {
			entry: cause('startSearchTimer'),
			on: {
				proposeProgramme: { target: 'proposed', actions: proposed },
				allocate: { target: 'proposed', actions: proposed },
				waitlist: {
					target: 'waitlisted',
					actions: [tell(state, 'needWaitlisted'), cause('joinWaitlist'), cause('startWaitlistTimer')],
				},
				proposeDecline: {
					target: 'declineProposed',
					actions: [tell(['approvers', 'triage'], 'declineToApprove'), cause('saveDecliner')],
				},
				holdNeed: held,
				referToPartner: referredToPartner,
				reportSearch: { actions: [tell(state, 'stillSeekingMatch'), cause('startSearchAgainTimer')] },
				changeUrgency,
				...ways,
			},
		},
		declineProposed: {
			on: {
				approveDecline,
				returnDecline: { target: 'accepted', actions: tell(['officer'], 'declineReturned') },
				...ways,
			},
		},
		waitlisted: {
			on: {
				promote: { target: 'proposed', actions: promoted },
				allocate: { target: 'proposed', actions: promoted },
				leaveWaitlist: { target: 'accepted', actions: [tell(state, 'waitlistLeft'), cause('leaveWaitlist')] },
				waitlistClosed: {
					target: 'accepted',
					actions: [tell(['drafter', 'focalPoints', 'officer'], 'waitlistLeft'), cause('leaveWaitlist')],
				},
				holdNeed: { target: 'onHold', actions: [...held.actions, cause('leaveWaitlist')] },
				changeUrgency,
				...ways,
			},
		},
		proposed: {
			on: {
				acceptOffer: {
					target: 'reserved',
					actions: [
						'keepQuantity',
						tell(state, 'offerMade'),
						cause('reserveCapacity'),
						cause('startConfirmationTimer'),
					],
				},
				offerPart,
				refuseOffer: {
					target: 'accepted',
					actions: [tell(['officer'], 'offerRefused'), cause('promoteNext'), cause('unbindProgramme')],
				},
				offerUnanswered: {
					target: 'accepted',
					actions: [
						tell(['officer', 'manager'], 'offerUnanswered'),
						cause('promoteNext'),
						cause('unbindProgramme'),
					],
				},
				changeUrgency,
				...ways,
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
						cause('startBeginTimer'),
					],
				},
				offerPart: offerLess,
				declineOffer: {
					target: 'accepted',
					actions: [tell(['manager', 'officer'], 'offerDeclined'), ...freed],
				},
				offerLapsed: {
					target: 'accepted',
					actions: [tell(['drafter', 'focalPoints', 'manager', 'officer'], 'offerLapsed'), ...freed],
				},
				...ways,
			},
		},
		confirmed: {
			on: {
				start: 'delivering',
				startOverdue: { target: 'startReview', actions: tell(['approvers', 'manager'], 'startOverdue') },
				deliveryFailed,
				...transitionsFromDelivery,
			},
		},
		startReview: {
			on: {
				allowStart: {
					target: 'confirmed',
					actions: [tell(['manager', 'officer'], 'startAllowed'), cause('startBeginTimer')],
				},
				endConfirmation: {
					target: 'accepted',
					actions: [
						tell(['drafter', 'focalPoints', 'manager', 'officer'], 'confirmationEnded'),
						cause('stopDelivery'),
						...freed,
					],
				},
				deliveryFailed,
				...transitionsFromDelivery,
			},
		},
		delivering: {
			on: {
				complete: {
					target: 'delivered',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'needDelivered'),
				},
				deliveryFailed,
				...transitionsFromDelivery,
			},
		},
		delivered: {
			on: {
				giveEvaluation,
				evaluate: {
					target: 'evaluated',
					actions: ['keepComputed', tell(state, 'needEvaluated'), cause('closeWhenAllEnded')],
				},
			},
		},
		evaluated: {
			on: {
				giveEvaluation: {
					actions: [...giveEvaluation.actions, cause('reviewOutcome')],
				},
				reviewOutcome: [
					{
						guard: 'changesOutcome',
						actions: ['keepComputed', tell([...state, 'officer'], 'outcomeChanged'), cause('reviewClosure')],
					},
					{ actions: ['keepComputed', cause('reviewClosure')] },
				],
				setOutcome: {
					actions: ['keepOutcome', tell(state, 'outcomeChanged'), cause('reviewClosure')],
				},
				reopenNeed,
			},
		},
		onHold: {
			on: {
				releaseHold: { target: 'accepted', actions: tell(state, 'needReleased') },
				reviewHold: { actions: [tell(state, 'holdReview'), cause('startHoldTimer')] },
				stillNeeded: { actions: tell(['officer'], 'stillNeeded') },
				noLongerNeeded: {
					...ways.withdrawNeed,
					actions: [tell(['focalPoints'], 'needWithdrawn'), ...ways.withdrawNeed.actions],
				},
				referToPartner: referredToPartner,
				changeUrgency,
				...ways,
			},
		},
		referred: {
			on: {
				partnerTakes: {
					target: 'metByPartner',
					actions: [tell(state, 'needMetByPartner'), cause('closeWhenAllEnded')],
				},
				partnerRefuses: { target: 'accepted', actions: tell(state, 'partnerRefused') },
				referralStopped: { target: 'accepted', actions: tell([...state, 'officer'], 'referralStopped') },
				// A decision on the request refers a need before an organization is named; and another one may be asked.
				referToPartner: referredToPartner,
				partnerReportDue: {
					actions: [tell(['officer'], 'partnerReportDue'), cause('startPartnerTimer')],
				},
				...ways,
			},
		},
		metByPartner: { on: { reopenNeed } },
		declined: { on: { askReconsideration, reopenNeed } },
		reconsidering: {
			on: {
				upholdDecline: {
					target: 'declined',
					actions: [tell(state, 'declineUpheld'), cause('closeWhenAllEnded')],
				},
				overturnDecline: {
					target: 'accepted',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'declineOverturned'),
				},
				...ways,
			},
		},
		withdrawn: { on: { reopenNeed } },
	},
})

export type NeedStatus = StateValueFrom<typeof needChart>
