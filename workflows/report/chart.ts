import { type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import type { ReportEvent } from './events.ts'

/** A report has nothing to remember beside its status: who wrote in it is a fact of its row. */
export const reportContext = z.strictObject({})

/** Those who wrote in a report are its drafters. */
const sendBack = { target: 'draft', actions: tell(['drafter'], 'reportReturned') } as const

/**
 * The report to the Conference: written by several people, approved by one who has written nothing in it, and then
 * published. What was approved is changed only after it was returned, and is then approved again.
 */
export const reportChart = setup({
	types: chartTypes<z.infer<typeof reportContext>, ReportEvent>(),
	actions: effects,
}).createMachine({
	id: 'report',
	context: {},
	initial: 'draft',
	states: {
		draft: {
			on: {
				submit: { target: 'submitted', actions: tell(['approvers'], 'reportToApprove') },
				// Others have never seen it.
				withdraw: { target: 'withdrawn' },
			},
		},
		submitted: {
			on: {
				approve: { target: 'approved', actions: tell(['drafter', 'approvers'], 'reportApproved') },
				sendBack,
			},
		},
		approved: {
			on: {
				publish: { target: 'published', actions: tell(['drafter', 'approvers'], 'reportPublished') },
				sendBack,
			},
		},
		published: {
			on: { withdraw: { target: 'withdrawn', actions: tell(['drafter', 'approvers'], 'reportWithdrawn') } },
		},
		withdrawn: {},
	},
})

export type ReportStatus = StateValueFrom<typeof reportChart>
