import { cause, tell } from '#workflows/engine/effects.ts'

// Transitions and effects that several states of a request share.

export const asked = [
	tell(['drafter', 'focalPoints'], 'clarificationRequested'),
	cause('recordQuestions'),
	cause('startAnswerTimer'),
]
export const answered = [
	'lock',
	tell(['officer', 'drafter'], 'clarificationAnswered'),
	cause('saveAnswered'),
] as const
export const resumed = [tell(['officer'], 'requestResumed')]
export const passed = ['markPassed', tell(['drafter', 'focalPoints'], 'screeningPassed')] as const
const approved = [
	tell(['drafter', 'focalPoints', 'mission', 'missionAddress'], 'decisionsMade'),
	cause('applyDecisions'),
] as const
export const approveDecisions = [
	{ guard: 'allDeclined', target: 'declined', actions: approved },
	{ target: 'active', actions: [...approved, tell(['candidates'], 'needsAccepted')] },
] as const
export const withdrawn = [tell(['officer', 'mission', 'drafter'], 'requestWithdrawn'), cause('withdrawNeeds')]
export const closed = [
	tell(['drafter', 'focalPoints', 'officer', 'managers', 'mission', 'missionAddress'], 'requestClosed'),
]
const reopened = [
	'forgetReopening',
	'forgetClosure',
	// A person who acts as deputy for both officers is also notified.
	tell(['officer'], 'requestAssigned'),
	tell(['drafter', 'focalPoints', 'formerOfficer'], 'requestReopened'),
	cause('reopenNeeds'),
] as const

/** No need remains: all have ended, or the State has withdrawn the last of them before a decision. */
export const needsEnded = {
	target: 'awaitingClosure',
	actions: [
		...(['keepComputedCode', 'lock'] as const),
		tell(['focalPoints', 'officer'], 'closureRequested'),
		cause('startClosureTimer'),
	],
} as const
export const withdraw = { target: 'withdrawn', actions: withdrawn } as const
const changeOfOfficer = [
	tell(['officer'], 'requestAssigned'),
	tell(['formerOfficer'], 'requestReassigned'),
	tell(['drafter', 'focalPoints'], 'officerChanged'),
]
/** The case officer can change in any state. */
export const staffed = {
	reassign: { actions: changeOfOfficer },
	takeOver: { actions: changeOfOfficer },
} as const
export const ended = {
	askReopening: {
		guard: 'notAskedToReopen',
		actions: ['keepReopening', tell(['triage'], 'reopeningAsked')],
	},
	refuseReopening: {
		guard: 'askedToReopen',
		actions: ['forgetReopening', tell(['drafter', 'focalPoints'], 'reopeningRefused')],
	},
	approveReopening: [
		{ guard: 'reopenedToReview', target: 'review', actions: reopened },
		{ guard: 'askedToReopen', target: 'screening', actions: reopened },
	],
} as const
