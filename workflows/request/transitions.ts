import { cause, tell } from '#workflows/engine/effects.ts'

// What several states of a request have in common: the steps, and what follows from them.

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
	// Whoever stands in for both officers reads of what there is to do.
	tell(['officer'], 'requestAssigned'),
	tell(['drafter', 'focalPoints', 'formerOfficer'], 'requestReopened'),
	cause('reopenNeeds'),
] as const

/** No need is left, be it that all have ended or that the State has withdrawn the last of them before anybody decided. */
export const needsEnded = {
	target: 'awaitingClosure',
	actions: [
		...(['keepClosureCode', 'lock'] as const),
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
/** Whoever works on it can change in the middle of everything. */
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
