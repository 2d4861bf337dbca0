import { type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import type { PracticeEvent } from './events.ts'

/** A practice has nothing to remember beside its status: who proposed it is a fact of its row. */
export const practiceContext = z.strictObject({})

const propose = { target: 'proposed', actions: tell(['focalPoints'], 'practiceToConsent') } as const
const rejected = {
	target: 'rejected',
	actions: tell(['drafter', 'focalPoints'], 'practiceRejected'),
} as const
/** What other readers have never seen is withdrawn without telling UNODC. */
const withdrawEarly = { target: 'withdrawn' } as const
const withdraw = {
	target: 'withdrawn',
	actions: tell(['drafter', 'focalPoints', 'officer'], 'practiceWithdrawn'),
} as const

/**
 * A good practice from a closed request: proposed by a drafter of the State or a programme manager, agreed to by the
 * State, approved by a second person of UNODC, and then published. The State can withdraw it at any time.
 */
export const practiceChart = setup({
	types: chartTypes<z.infer<typeof practiceContext>, PracticeEvent>(),
	actions: effects,
}).createMachine({
	id: 'practice',
	context: {},
	initial: 'draft',
	states: {
		draft: { on: { propose, withdraw: withdrawEarly } },
		proposed: {
			on: {
				consent: { target: 'consented', actions: tell(['officer', 'approvers'], 'practiceToApprove') },
				reject: rejected,
				withdraw: withdrawEarly,
			},
		},
		consented: {
			on: {
				approve: {
					target: 'published',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'practicePublished'),
				},
				decline: rejected,
				withdraw,
			},
		},
		rejected: { on: { propose, withdraw: withdrawEarly } },
		published: { on: { withdraw } },
		withdrawn: {},
	},
})

export type PracticeStatus = StateValueFrom<typeof practiceChart>
export const practiceStatuses = [
	'draft',
	'proposed',
	'consented',
	'published',
	'rejected',
	'withdrawn',
] as const satisfies readonly PracticeStatus[]

/** The statuses in which its text can still be changed: those who consent must know what will be published. */
export const editableStatuses: ReadonlySet<PracticeStatus> = new Set(['draft', 'rejected'])
