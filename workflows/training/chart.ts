import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, effects, tell } from '../effects.ts'
import type { TrainingEvent } from './events.ts'

export const trainingContext = z.strictObject({
	/** How many people sat in the course; nobody else can be given a certificate. */
	attended: z.int().nonnegative(),
})

const fail = { target: 'failed', actions: cause('failNeed') } as const

/** A course, from the call for nominations to the follow-up after six months. */
export const trainingChart = setup({
	types: { context: {} as z.infer<typeof trainingContext>, events: {} as TrainingEvent },
	actions: {
		...effects,
		keepAttendance: assign(({ event }) => {
			assertEvent(event, 'closeSession')
			return { attended: event.attendedWomen + event.attendedMen + event.attendedNotStated }
		}),
	},
	guards: {
		withinAttended: ({ context, event }) =>
			event.type === 'certify' && event.certificates >= 1 && event.certificates <= context.attended,
	},
}).createMachine({
	id: 'training',
	context: { attended: 0 },
	initial: 'planning',
	states: {
		planning: {
			on: {
				callForNominations: {
					target: 'nominating',
					actions: [tell(['drafter', 'focalPoints'], 'nominationsCalled'), cause('startNeed')],
				},
				fail,
			},
		},
		nominating: {
			on: { nominate: { target: 'nominated', actions: tell(['manager'], 'nominationsReceived') }, fail },
		},
		nominated: {
			on: {
				confirmParticipants: {
					target: 'participantsConfirmed',
					actions: tell(['drafter', 'focalPoints'], 'participantsConfirmed'),
				},
				fail,
			},
		},
		participantsConfirmed: {
			on: {
				openSession: { target: 'inSession', actions: tell(['drafter', 'focalPoints'], 'trainingStarted') },
				fail,
			},
		},
		inSession: {
			on: {
				closeSession: {
					target: 'held',
					actions: ['keepAttendance', tell(['drafter', 'focalPoints', 'officer'], 'trainingHeld')],
				},
				fail,
			},
		},
		held: {
			on: {
				recordLearning: { target: 'learningEvaluated', actions: tell(['focalPoints'], 'learningEvaluated') },
				fail,
			},
		},
		learningEvaluated: {
			on: {
				certify: {
					guard: 'withinAttended',
					target: 'certified',
					actions: tell(['drafter', 'focalPoints'], 'certificatesReady'),
				},
				fail,
			},
		},
		certified: {
			on: {
				confirmReceipt: {
					target: 'followUp',
					actions: [tell(['manager', 'officer'], 'receiptConfirmed'), cause('completeNeed')],
				},
				fail,
			},
		},
		followUp: {
			on: {
				recordFollowUp: {
					target: 'closed',
					actions: [tell(['drafter', 'focalPoints', 'officer'], 'deliveryClosed'), cause('evaluateNeed')],
				},
			},
		},
		closed: {},
		failed: {},
	},
})

export type TrainingStatus = StateValueFrom<typeof trainingChart>
