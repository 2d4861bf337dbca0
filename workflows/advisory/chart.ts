import { assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import type { AdvisoryEvent } from './events.ts'

export const advisoryContext = z.strictObject({
	/** Whether terms have been shared with the State for its agreement. */
	shared: z.boolean(),
})

const fail = { target: 'failed', actions: cause('failNeed') } as const
const cancelDelivery = { target: 'cancelled', actions: cause('failNeed') } as const
const needWithdrawn = 'cancelled' as const
const termsShared = tell(['drafter', 'focalPoints', 'officer'], 'termsToAgree')

/** Advisory support, from the agreement on its terms to the check whether the State adopted the result. */
export const advisoryChart = setup({
	types: chartTypes<z.infer<typeof advisoryContext>, AdvisoryEvent>(),
	actions: { ...effects, markShared: assign({ shared: true }) },
	guards: { shared: ({ context }) => context.shared },
}).createMachine({
	id: 'advisory',
	context: { shared: false },
	initial: 'terms',
	states: {
		terms: {
			on: {
				shareTerms: [
					{ guard: 'shared', actions: termsShared },
					{ actions: ['markShared', termsShared, cause('startNeed')] },
				],
				agreeTerms: { guard: 'shared', target: 'underWay', actions: tell(['manager'], 'termsAgreed') },
				cancelDelivery,
				needWithdrawn,
			},
		},
		underWay: {
			on: {
				shareDraft: {
					target: 'draftShared',
					actions: [tell(['drafter', 'focalPoints'], 'draftShared'), cause('saveDraftSent')],
				},
				cancelDelivery,
				needWithdrawn,
			},
		},
		draftShared: {
			on: {
				returnDraft: {
					target: 'underWay',
					actions: [tell(['manager'], 'draftReturned'), cause('answerDraft')],
				},
				acceptFinal: {
					target: 'finalAccepted',
					actions: [tell(['manager'], 'finalAccepted'), cause('answerDraft'), cause('completeNeed')],
				},
				fail,
			},
		},
		finalAccepted: {
			on: {
				startFollowUp: {
					target: 'followUp',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'followUpStarted'),
				},
			},
		},
		followUp: {
			on: {
				recordFollowUp: {
					target: 'closed',
					actions: [tell(['officer'], 'deliveryClosed'), cause('evaluateNeed')],
				},
			},
		},
		closed: {},
		failed: {},
		cancelled: {},
	},
})

export type AdvisoryStatus = StateValueFrom<typeof advisoryChart>
