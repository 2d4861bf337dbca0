import { assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import type { DueDiligenceEvent } from './events.ts'

export const dueDiligenceContext = z.strictObject({
	/** Whether it was cleared on conditions. */
	mitigation: z.boolean(),
	/** Number of times that misuse has reopened it. */
	misuses: z.int().nonnegative(),
})

const decided = [tell(['officer', 'dueDiligence'], 'dueDiligenceDecided'), cause('saveDueDiligence')] as const
const cleared = [...decided, cause('startDueDiligenceTimer')] as const
const misuseReported = {
	target: 'open',
	// The misuse report itself notifies all parties.
	actions: ['countMisuse', cause('saveDueDiligence')],
} as const
const reopenCase = {
	target: 'open',
	actions: [tell(['dueDiligence', 'officer'], 'dueDiligenceReopened'), cause('saveDueDiligence')],
} as const
/** An assessment says nothing of an institution that was not in the case. */
const recipientAdded = reopenCase

/**
 * Human rights due diligence on support to security forces (HRDDP, A/67/775-S/2013/110): one officer assesses, another
 * decides; the decision is valid for a limited time and misuse reopens the case.
 */
export const dueDiligenceChart = setup({
	types: chartTypes<z.infer<typeof dueDiligenceContext>, DueDiligenceEvent>(),
	actions: {
		...effects,
		markMitigation: assign({ mitigation: true }),
		markPlain: assign({ mitigation: false }),
		countMisuse: assign({ misuses: ({ context }) => context.misuses + 1 }),
	},
}).createMachine({
	id: 'dueDiligence',
	context: { mitigation: false, misuses: 0 },
	initial: 'open',
	states: {
		open: {
			on: {
				assess: {
					target: 'assessed',
					actions: [tell(['dueDiligence', 'approvers'], 'dueDiligenceToDecide'), cause('saveAssessor')],
				},
				misuseReported: { ...misuseReported, target: undefined },
				recipientAdded: { target: 'open' },
			},
		},
		assessed: {
			on: {
				clear: { target: 'cleared', actions: ['markPlain', ...cleared] },
				clearWithMitigation: { target: 'cleared', actions: ['markMitigation', ...cleared] },
				refuse: { target: 'refused', actions: decided },
				returnAssessment: {
					target: 'open',
					actions: tell(['dueDiligence'], 'dueDiligenceReturned'),
				},
				misuseReported,
				recipientAdded,
			},
		},
		cleared: {
			on: {
				expire: {
					target: 'open',
					actions: [tell(['dueDiligence', 'officer'], 'dueDiligenceExpired'), cause('saveDueDiligence')],
				},
				misuseReported,
				recipientAdded,
				reopenCase,
			},
		},
		refused: { on: { misuseReported, recipientAdded, reopenCase } },
	},
})

export type DueDiligenceStatus = StateValueFrom<typeof dueDiligenceChart>
