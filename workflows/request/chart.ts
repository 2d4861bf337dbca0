import { assertEvent, assign, type StateValueFrom, setup } from 'xstate'
import * as z from 'zod'
import { cause, chartTypes, effects, tell } from '#workflows/engine/effects.ts'
import { reopeningReasons } from '../reasons.ts'
import { closureCodes } from '../vocabulary.ts'
import type { RequestEvent } from './events.ts'
import {
	answered,
	approveDecisions,
	asked,
	closed,
	ended,
	needsEnded,
	passed,
	resumed,
	staffed,
	withdraw,
	withdrawn,
} from './transitions.ts'

/** Context of a request. */
export const requestContext = z.strictObject({
	/** The state to return to after a clarification or a pause. */
	origin: z.enum(['screening', 'review']),
	/** The closure result that stands, and the one that the outcomes of the needs give. */
	closureCode: z.enum(closureCodes).nullable(),
	computedCode: z.enum(closureCodes).nullable(),
	/** Number of clarification requests. */
	rounds: z.int().nonnegative(),
	/** Fields that the State may change during clarification: `situation.routes`, `<id of a need>.need.statement`. */
	unlocked: z.array(z.string()),
	/** Whether it has passed screening. */
	passed: z.boolean(),
	/** Why the State asks for the request to be reopened, until that is decided. */
	reopening: z.enum(reopeningReasons).nullable(),
})

/** After this many rounds an officer must decide with the information available. */
const MAX_ROUNDS = 5

/** The lifecycle of a request. Its needs have their own chart. */
export const requestChart = setup({
	types: chartTypes<z.infer<typeof requestContext>, RequestEvent>(),
	actions: {
		...effects,
		askedInScreening: assign({ origin: 'screening', rounds: ({ context }) => context.rounds + 1 }),
		askedInReview: assign({ origin: 'review', rounds: ({ context }) => context.rounds + 1 }),
		unlock: assign(({ event }) => {
			assertEvent(event, 'askClarification')
			return { unlocked: event.unlocked }
		}),
		lock: assign({ unlocked: [] }),
		markPassed: assign({ passed: true }),
		keepClosureCode: assign(({ event }) => {
			assertEvent(event, 'setClosureCode')
			return { closureCode: event.closureCode }
		}),
		keepComputedCode: assign(({ context, event }) => {
			assertEvent(event, ['needsEnded', 'noNeedLeft', 'reviewClosure'])
			const isSet = context.closureCode !== context.computedCode
			const computedCode = event.closureCode
			return { computedCode, closureCode: isSet ? context.closureCode : computedCode }
		}),
		markLapsed: assign({ closureCode: 'LAPSED' }),
		keepReopening: assign(({ event }) => {
			assertEvent(event, 'askReopening')
			return { reopening: event.reasonCode }
		}),
		forgetReopening: assign({ reopening: null }),
		forgetClosure: assign({ closureCode: null, computedCode: null }),
	},
	guards: {
		securityForce: ({ event }) => event.type === 'pass' && event.securityForce,
		mayAskAgain: ({ context }) => context.rounds < MAX_ROUNDS,
		toClear: ({ event }) => event.type === 'answerClarification' && event.toClear,
		askedInReview: ({ context }) => context.origin === 'review',
		allDeclined: ({ event }) => event.type === 'approveDecisions' && event.allDeclined,
		/** Another result stands now than the State was asked to confirm; what an officer set goes on to stand. */
		changesClosure: ({ context, event }) =>
			event.type === 'reviewClosure' &&
			context.closureCode === context.computedCode &&
			event.closureCode !== context.closureCode,
		notAskedToReopen: ({ context }) => context.reopening === null,
		askedToReopen: ({ context }) => context.reopening !== null,
		reopenedToReview: ({ context }) => context.reopening !== null && context.passed,
	},
}).createMachine({
	id: 'request',
	context: {
		origin: 'screening',
		closureCode: null,
		computedCode: null,
		rounds: 0,
		unlocked: [],
		passed: false,
		reopening: null,
	},
	initial: 'draft',
	states: {
		draft: {
			on: {
				sendForEndorsement: {
					target: 'awaitingEndorsement',
					actions: [
						tell(['focalPoints'], 'endorsementRequested'),
						tell(['drafter'], 'endorsementSent'),
						cause('saveSent'),
					],
				},
				withdraw,
			},
		},
		awaitingEndorsement: {
			on: {
				returnForCorrection: {
					target: 'draft',
					actions: [tell(['drafter'], 'returnedForCorrection'), cause('saveReturned')],
				},
				recall: { target: 'draft', actions: tell(['focalPoints'], 'requestRecalled') },
				endorse: {
					target: 'submitted',
					actions: [
						tell(['drafter', 'focalPoints', 'mission', 'missionAddress'], 'requestReceived'),
						tell(['triage'], 'requestToAcknowledge'),
						cause('giveReference'),
						cause('saveSubmitted'),
						cause('issueReceipt'),
					],
				},
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
				rejectIdentity: { target: 'declined', actions: tell(['missionAddress'], 'identityRejected') },
				noNeedLeft: needsEnded,
				withdraw,
			},
		},
		screening: {
			on: {
				askClarification: {
					guard: 'mayAskAgain',
					target: 'clarification',
					actions: ['askedInScreening', 'unlock', ...asked],
				},
				pass: [
					{
						guard: 'securityForce',
						target: 'review',
						actions: [...passed, cause('openDueDiligence'), tell(['dueDiligence'], 'dueDiligenceOpened')],
					},
					{ target: 'review', actions: passed },
				],
				noNeedLeft: needsEnded,
				...staffed,
				withdraw,
			},
		},
		clarification: {
			on: {
				answerClarification: [
					{
						guard: 'toClear',
						target: 'clearance',
						actions: [tell(['focalPoints'], 'answersToClear'), cause('recordAnswers')],
					},
					{ guard: 'askedInReview', target: 'review', actions: [...answered, cause('recordAnswers')] },
					{ target: 'screening', actions: [...answered, cause('recordAnswers')] },
				],
				noAnswer: {
					target: 'dormant',
					actions: [
						tell(['drafter', 'focalPoints', 'mission', 'officer'], 'requestDormant'),
						cause('startDormantTimer'),
					],
				},
				noNeedLeft: needsEnded,
				...staffed,
				withdraw,
			},
		},
		clearance: {
			on: {
				clearAnswers: [
					{ guard: 'askedInReview', target: 'review', actions: answered },
					{ target: 'screening', actions: answered },
				],
				returnAnswers: {
					target: 'clarification',
					actions: [
						tell(['drafter'], 'answersReturned'),
						cause('reopenQuestions'),
						cause('startAnswerTimer'),
					],
				},
				noNeedLeft: needsEnded,
				...staffed,
				withdraw,
			},
		},
		dormant: {
			on: {
				resume: [
					{ guard: 'askedInReview', target: 'review', actions: ['lock', ...resumed] },
					{ target: 'screening', actions: ['lock', ...resumed] },
				],
				lapse: {
					target: 'closed',
					actions: [
						'markLapsed',
						tell(['drafter', 'focalPoints', 'mission', 'missionAddress'], 'requestLapsed'),
						cause('withdrawNeeds'),
					],
				},
				noNeedLeft: needsEnded,
				...staffed,
				withdraw,
			},
		},
		review: {
			on: {
				askClarification: {
					guard: 'mayAskAgain',
					target: 'clarification',
					actions: ['askedInReview', 'unlock', ...asked],
				},
				proposeDecisions: {
					target: 'approval',
					actions: [tell(['approvers', 'triage'], 'decisionsToApprove'), cause('recordDecisions')],
				},
				noNeedLeft: needsEnded,
				...staffed,
				withdraw,
			},
		},
		approval: {
			on: {
				returnDecisions: {
					target: 'review',
					actions: [tell(['officer'], 'decisionsReturned'), cause('discardDecisions')],
				},
				approveDecisions,
				noNeedLeft: { ...needsEnded, actions: [...needsEnded.actions, cause('discardDecisions')] },
				...staffed,
				withdraw: { target: 'withdrawn', actions: [...withdrawn, cause('discardDecisions')] },
			},
		},
		active: {
			on: {
				needsEnded,
				...staffed,
				withdraw,
			},
		},
		awaitingClosure: {
			on: {
				setClosureCode: {
					actions: ['keepClosureCode', tell(['drafter', 'focalPoints'], 'closureCodeSet')],
				},
				confirmClosure: { target: 'closed', actions: closed },
				closeUnanswered: { target: 'closed', actions: closed },
				reviewClosure: [
					{
						guard: 'changesClosure',
						actions: ['keepComputedCode', tell(['drafter', 'focalPoints'], 'closureCodeSet')],
					},
					{ actions: 'keepComputedCode' },
				],
				// One of its needs is reconsidered.
				needsResumed: { target: 'active', actions: 'forgetClosure' },
				...staffed,
			},
		},
		closed: { on: ended },
		declined: { on: ended },
		withdrawn: { on: ended },
	},
})

export type RequestStatus = StateValueFrom<typeof requestChart>
