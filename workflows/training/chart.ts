import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import { beforeSession, type TrainingEvent } from './events.ts'

export const trainingContext = z.strictObject({
	/** Number of people who attended; only they can receive a certificate. */
	attended: z.int().nonnegative(),
	/** With fewer participants the course does not take place. */
	minimumCohort: z.int().positive(),
	origin: z.enum(beforeSession).nullable(),
})

const state = ['drafter', 'focalPoints'] as const
const fail = { target: 'failed', actions: cause('failNeed') } as const
const cancelCourse = { target: 'cancelled', actions: cause('failNeed') } as const
const needWithdrawn = 'cancelled' as const
const postpone = {
	target: 'postponed',
	actions: ['keepOrigin', tell([...state, 'officer'], 'trainingPostponed')],
} as const
const releaseSeats = {
	actions: [tell(['drafter', 'focalPoints', 'officer'], 'seatsReleased'), cause('releaseSeats')],
} as const
const rescheduled = [
	'forgetOrigin',
	tell(['drafter', 'focalPoints', 'officer'], 'trainingRescheduled'),
	cause('startSeatTimers'),
] as const
const closed = {
	target: 'closed',
	// Notifies the State that its need was evaluated.
	actions: [tell(['officer'], 'deliveryClosed'), cause('evaluateNeed')],
} as const

/** A course, from the call for nominations to the follow-up after six months and the review after twelve. */
export const trainingChart = setup({
	types: chartTypes<z.infer<typeof trainingContext>, TrainingEvent>(),
	actions: {
		...effects,
		keepCohort: assign(({ event }) => {
			assertEvent(event, 'callForNominations')
			return { minimumCohort: event.minimumCohort }
		}),
		keepAttendance: assign(({ event }) => {
			assertEvent(event, 'closeSession')
			return { attended: event.attendedWomen + event.attendedMen + event.attendedNotStated }
		}),
		keepOrigin: assign(({ event }) => {
			assertEvent(event, 'postpone')
			return { origin: event.origin }
		}),
		forgetOrigin: assign({ origin: null }),
	},
	guards: {
		withinAttended: ({ context, event }) =>
			event.type === 'certify' &&
			event.certificates >= 1 &&
			event.certificates <= (event.attended ?? context.attended),
		cohortReached: ({ context, event }) =>
			event.type === 'confirmParticipants' &&
			event.women + event.men + event.notStated >= (event.minimumCohort ?? context.minimumCohort),
		wasNominating: ({ context }) => context.origin === 'nominating',
		wasNominated: ({ context }) => context.origin === 'nominated',
		resultsWanted: ({ event }) => event.type === 'recordFollowUp' && event.resultsReview,
	},
}).createMachine({
	id: 'training',
	context: { attended: 0, minimumCohort: 1, origin: null },
	initial: 'planning',
	states: {
		planning: {
			on: {
				callForNominations: {
					target: 'nominating',
					actions: [
						'keepCohort',
						tell([...state, 'officer'], 'nominationsCalled'),
						cause('startNeed'),
						cause('startSeatTimers'),
					],
				},
				cancelCourse,
				needWithdrawn,
			},
		},
		nominating: {
			on: {
				nominate: { target: 'nominated', actions: tell(['manager'], 'nominationsReceived') },
				nominationsReminder: { actions: tell([...state, 'officer'], 'nominationsReminder') },
				nominationsOverdue: { actions: tell(['drafter', 'focalPoints', 'manager'], 'nominationsOverdue') },
				seatsLapsed: {
					target: 'seatsReleased',
					actions: [tell(['manager'], 'seatsReleased'), cause('failNeed')],
				},
				postpone,
				cancelCourse,
				needWithdrawn,
			},
		},
		nominated: {
			on: {
				confirmParticipants: {
					guard: 'cohortReached',
					target: 'participantsConfirmed',
					actions: tell([...state, 'officer'], 'participantsConfirmed'),
				},
				returnNominations: {
					target: 'nominating',
					actions: [tell(state, 'nominationsReturned'), cause('startSeatTimers')],
				},
				releaseSeats,
				postpone,
				cancelCourse,
				needWithdrawn,
			},
		},
		participantsConfirmed: {
			on: {
				openSession: { target: 'inSession', actions: tell(state, 'trainingStarted') },
				releaseSeats,
				postpone,
				cancelCourse,
				needWithdrawn,
			},
		},
		postponed: {
			on: {
				reschedule: [
					{ guard: 'wasNominating', target: 'nominating', actions: rescheduled },
					{ guard: 'wasNominated', target: 'nominated', actions: rescheduled },
					{ target: 'participantsConfirmed', actions: rescheduled },
				],
				cancelCourse,
				needWithdrawn,
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
					actions: [cause('issueCertificates'), tell([...state, 'officer'], 'certificatesReady')],
				},
				fail,
			},
		},
		certified: {
			on: {
				confirmReceipt: {
					target: 'followUp',
					actions: [
						tell(['manager'], 'receiptConfirmed'),
						cause('completeNeed'),
						cause('startFollowUpTimer'),
					],
				},
				fail,
			},
		},
		followUp: {
			on: {
				followUpDue: { actions: tell(['manager', ...state, 'officer'], 'followUpDue') },
				recordFollowUp: [
					{
						guard: 'resultsWanted',
						target: 'resultsReview',
						actions: [tell(['officer'], 'followUpStarted'), cause('evaluateNeed')],
					},
					closed,
				],
			},
		},
		resultsReview: {
			on: {
				recordResults: {
					target: 'closed',
					actions: tell(['drafter', 'focalPoints', 'officer'], 'deliveryClosed'),
				},
			},
		},
		closed: {},
		failed: {},
		cancelled: {},
		seatsReleased: {},
	},
})

export type TrainingStatus = StateValueFrom<typeof trainingChart>
