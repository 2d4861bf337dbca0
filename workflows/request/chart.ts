import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, effects, tell } from '../effects.ts'
import { dueDiligenceStates } from '../facts.ts'
import { closureCodes } from '../vocabulary.ts'
import type { RequestEvent } from './events.ts'

/** An officer who has asked this often must decide with what is there. */
const MAX_ROUNDS = 5

export const requestContext = z.strictObject({
	/** Where a clarification or a pause goes back to. */
	origin: z.enum(['screening', 'review']),
	dueDiligence: z.enum(dueDiligenceStates),
	closureCode: z.enum(closureCodes).nullable(),
	/** How often the State was asked for clarification. */
	rounds: z.int().nonnegative(),
})

const asked = [
	tell(['drafter', 'focalPoints'], 'clarificationRequested'),
	cause('recordQuestions'),
	cause('startAnswerTimer'),
]
const answered = [tell(['officer', 'drafter'], 'clarificationAnswered'), cause('recordAnswers')]
const resumed = [tell(['officer'], 'requestResumed')]
const passed = [tell(['drafter', 'focalPoints'], 'screeningPassed')]
const approved = [tell(['drafter', 'focalPoints', 'mission'], 'decisionsMade'), cause('applyDecisions')]
const received = [
	tell(['drafter', 'focalPoints', 'mission'], 'requestReceived'),
	tell(['triage'], 'requestToAcknowledge'),
	cause('giveReference'),
	cause('keepSubmitted'),
	cause('issueReceipt'),
]
const withdrawn = [tell(['officer', 'mission', 'drafter'], 'requestWithdrawn'), cause('withdrawNeeds')]
const closed = [tell(['drafter', 'focalPoints', 'officer', 'mission'], 'requestClosed')]

const withdraw = { target: 'withdrawn', actions: withdrawn } as const
const decideDueDiligence = {
	guard: 'dueDiligenceOpen',
	actions: ['keepOutcome', tell(['officer'], 'dueDiligenceDecided')],
} as const

/** The life of a request. What becomes of its needs has a chart of its own. */
export const requestChart = setup({
	types: { context: {} as z.infer<typeof requestContext>, events: {} as RequestEvent },
	actions: {
		...effects,
		openDueDiligence: assign({ dueDiligence: 'open' }),
		keepOutcome: assign(({ event }) => {
			assertEvent(event, 'decideDueDiligence')
			return { dueDiligence: event.outcome }
		}),
		askedInScreening: assign({ origin: 'screening', rounds: ({ context }) => context.rounds + 1 }),
		askedInReview: assign({ origin: 'review', rounds: ({ context }) => context.rounds + 1 }),
		keepClosureCode: assign(({ event }) => {
			assertEvent(event, 'needsEnded')
			return { closureCode: event.closureCode }
		}),
		markLapsed: assign({ closureCode: 'LAPSED' }),
	},
	guards: {
		screened: ({ event }) => event.type === 'endorse' && event.dueDiligence,
		dueDiligenceOpen: ({ context }) => context.dueDiligence === 'open',
		mayAskAgain: ({ context }) => context.rounds < MAX_ROUNDS,
		askedInReview: ({ context }) => context.origin === 'review',
		allDeclined: ({ event }) => event.type === 'approveDecisions' && event.allDeclined,
	},
}).createMachine({
	id: 'request',
	context: { origin: 'screening', dueDiligence: 'notNeeded', closureCode: null, rounds: 0 },
	initial: 'draft',
	states: {
		draft: {
			on: {
				sendForEndorsement: {
					target: 'awaitingEndorsement',
					actions: [
						tell(['focalPoints'], 'endorsementRequested'),
						tell(['drafter'], 'endorsementSent'),
						cause('keepSent'),
					],
				},
				withdraw,
			},
		},
		awaitingEndorsement: {
			on: {
				returnForCorrection: {
					target: 'draft',
					actions: [tell(['drafter'], 'returnedForCorrection'), cause('keepReturned')],
				},
				recall: { target: 'draft', actions: tell(['focalPoints'], 'requestRecalled') },
				endorse: [
					{ guard: 'screened', target: 'submitted', actions: ['openDueDiligence', ...received] },
					{ target: 'submitted', actions: received },
				],
				withdraw,
			},
		},
		submitted: {
			on: {
				acknowledge: {
					target: 'screening',
					actions: [
						tell(['drafter', 'focalPoints'], 'requestAcknowledged'),
						tell(['officer'], 'requestAssigned'),
					],
				},
				rejectIdentity: { target: 'declined', actions: tell(['mission'], 'identityRejected') },
				withdraw,
			},
		},
		screening: {
			on: {
				askClarification: {
					guard: 'mayAskAgain',
					target: 'clarification',
					actions: ['askedInScreening', ...asked],
				},
				pass: [
					{
						guard: 'dueDiligenceOpen',
						target: 'review',
						actions: [...passed, tell(['dueDiligence'], 'dueDiligenceOpened')],
					},
					{ target: 'review', actions: passed },
				],
				decideDueDiligence,
				withdraw,
			},
		},
		clarification: {
			on: {
				answerClarification: [
					{ guard: 'askedInReview', target: 'review', actions: answered },
					{ target: 'screening', actions: answered },
				],
				noAnswer: {
					target: 'dormant',
					actions: [
						tell(['drafter', 'focalPoints', 'mission', 'officer'], 'requestDormant'),
						cause('startDormantTimer'),
					],
				},
				decideDueDiligence,
				withdraw,
			},
		},
		dormant: {
			on: {
				resume: [
					{ guard: 'askedInReview', target: 'review', actions: resumed },
					{ target: 'screening', actions: resumed },
				],
				lapse: {
					target: 'closed',
					actions: ['markLapsed', tell(['drafter', 'focalPoints'], 'requestLapsed'), cause('withdrawNeeds')],
				},
				withdraw,
			},
		},
		review: {
			on: {
				askClarification: {
					guard: 'mayAskAgain',
					target: 'clarification',
					actions: ['askedInReview', ...asked],
				},
				proposeDecisions: {
					target: 'approval',
					actions: [tell(['approvers', 'triage'], 'decisionsToApprove'), cause('recordDecisions')],
				},
				decideDueDiligence,
				withdraw,
			},
		},
		approval: {
			on: {
				returnDecisions: {
					target: 'review',
					actions: [tell(['officer'], 'decisionsReturned'), cause('discardDecisions')],
				},
				approveDecisions: [
					{ guard: 'allDeclined', target: 'declined', actions: approved },
					{ target: 'active', actions: approved },
				],
				decideDueDiligence,
				withdraw: { target: 'withdrawn', actions: [...withdrawn, cause('discardDecisions')] },
			},
		},
		active: {
			on: {
				needsEnded: {
					target: 'awaitingClosure',
					actions: [
						'keepClosureCode',
						tell(['focalPoints', 'officer'], 'closureRequested'),
						cause('startClosureTimer'),
					],
				},
				decideDueDiligence,
				withdraw,
			},
		},
		awaitingClosure: {
			on: {
				confirmClosure: { target: 'closed', actions: closed },
				closeUnanswered: { target: 'closed', actions: closed },
			},
		},
		closed: {},
		declined: {},
		withdrawn: {},
	},
})

export type RequestStatus = StateValueFrom<typeof requestChart>
