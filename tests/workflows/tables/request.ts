import type { RequestEvent } from '#workflows/request/events.ts'
import { readTable } from './read-table.ts'

const usual = {
	origin: 'screening',
	closureCode: null,
	computedCode: null,
	rounds: 1,
	unlocked: [],
	passed: false,
	reopening: null,
}
const passed = { ...usual, passed: true }

export const contexts = {
	usual,
	passed,
	inReview: { ...passed, origin: 'review', unlocked: ['situation.routes'] },
	askedOften: { ...usual, rounds: 5 },
	/** An officer set another result than the needs give. */
	corrected: { ...passed, closureCode: 'PARTLY_MET', computedCode: 'NOT_EVALUATED' },
	toReopen: { ...usual, closureCode: 'PARTLY_MET', reopening: 'NEW_FACTS' },
	passedToReopen: { ...passed, closureCode: 'PARTLY_MET', reopening: 'DEFECT' },
}

export const samples = {
	sendForEndorsement: { type: 'sendForEndorsement' },
	returnForCorrection: { type: 'returnForCorrection', note: 'The budget line is missing.' },
	recall: { type: 'recall' },
	endorse: {
		type: 'endorse',
		noteNumber: 'NV/12/2026',
		noteDate: '2026-03-02',
	},
	acknowledge: { type: 'acknowledge', officerId: 'officer-1', authenticated: true },
	rejectIdentity: {
		type: 'rejectIdentity',
		channel: 'By telephone, under the number on the list of missions.',
		reason: 'The mission does not know of this note.',
	},
	askClarification: {
		type: 'askClarification',
		reasonCode: 'SCOPE_UNCLEAR',
		questions: [{ text: 'How many officers work at the airport?' }],
		unlocked: ['situation.situation'],
	},
	answerClarification: {
		type: 'answerClarification',
		answers: [{ questionId: 'question-1', text: 'Forty.' }],
		toClear: false,
	},
	answerToClear: {
		type: 'answerClarification',
		answers: [{ questionId: 'question-1', text: 'Forty.' }],
		toClear: true,
	},
	clearAnswers: { type: 'clearAnswers' },
	returnAnswers: { type: 'returnAnswers', note: 'The number of posts is that of last year.' },
	noAnswer: { type: 'noAnswer' },
	resume: { type: 'resume', note: 'The unit has moved; the need stands.' },
	lapse: { type: 'lapse' },
	pass: { type: 'pass', duplicatesChecked: true, securityForce: false },
	passPolice: { type: 'pass', duplicatesChecked: true, securityForce: true },
	proposeDecisions: {
		type: 'proposeDecisions',
		decisions: [
			{ needId: 'need-1', outcome: 'accept', reason: 'Within the mandate.' },
			{ needId: 'need-2', outcome: 'hold', reasonCode: 'NO_FUNDING', reason: 'No programme this year.' },
		],
	},
	returnDecisions: { type: 'returnDecisions', note: 'Need 2 could be referred.' },
	approveDecisions: { type: 'approveDecisions', allDeclined: false },
	approveAllDeclined: { type: 'approveDecisions', allDeclined: true },
	reassign: { type: 'reassign', officerId: 'officer-2', reason: 'The officer is on leave.' },
	takeOver: { type: 'takeOver', officerId: '', reason: 'I know the region.' },
	withdraw: { type: 'withdraw', reasonCode: 'MET_NATIONALLY', note: 'The budget was voted.' },
	needsEnded: { type: 'needsEnded', closureCode: 'PARTLY_MET' },
	noNeedLeft: { type: 'noNeedLeft', closureCode: 'WITHDRAWN' },
	reviewClosure: { type: 'reviewClosure', closureCode: 'FULLY_MET' },
	needsResumed: { type: 'needsResumed' },
	setClosureCode: {
		type: 'setClosureCode',
		closureCode: 'FULLY_MET',
		reason: 'The second need was met too.',
	},
	confirmClosure: { type: 'confirmClosure', useful: 'MOSTLY', comment: '' },
	closeUnanswered: { type: 'closeUnanswered' },
	askReopening: {
		type: 'askReopening',
		reasonCode: 'NEW_FACTS',
		reason: 'A second airport was opened.',
		needIds: ['need-2'],
	},
	approveReopening: { type: 'approveReopening', officerId: 'officer-2', needIds: [] },
	refuseReopening: { type: 'refuseReopening', reason: 'These facts were known.' },
} satisfies Record<string, RequestEvent>

export const table = readTable(`
draft | sendForEndorsement | awaitingEndorsement | drafter | | focalPoints:endorsementRequested drafter:endorsementSent | saveSent
awaitingEndorsement | returnForCorrection | draft | focalPoint | | drafter:returnedForCorrection | saveReturned
awaitingEndorsement | recall | draft | drafter | | focalPoints:requestRecalled |
awaitingEndorsement | endorse | submitted | focalPoint | notTheDrafter | drafter+focalPoints+mission+missionAddress:requestReceived triage:requestToAcknowledge | giveReference saveSubmitted issueReceipt
submitted | acknowledge | screening | triageOfficer | notRecused | drafter+focalPoints:requestAcknowledged officer:requestAssigned |
submitted | rejectIdentity | declined | triageOfficer | notRecused | missionAddress:identityRejected |
screening review@passed | askClarification | clarification | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:clarificationRequested | recordQuestions startAnswerTimer
clarification | answerClarification | screening | drafter focalPoint | | officer+drafter:clarificationAnswered | saveAnswered recordAnswers
clarification@inReview | answerClarification | review | drafter focalPoint | | officer+drafter:clarificationAnswered | saveAnswered recordAnswers
clarification clarification@inReview | answerToClear | clearance | drafter focalPoint | | focalPoints:answersToClear | recordAnswers
clarification | noAnswer | dormant | system | | drafter+focalPoints+mission+officer:requestDormant | startDormantTimer
clearance | clearAnswers | screening | focalPoint | notTheDrafter | officer+drafter:clarificationAnswered | saveAnswered
clearance@inReview | clearAnswers | review | focalPoint | notTheDrafter | officer+drafter:clarificationAnswered | saveAnswered
clearance | returnAnswers | clarification | focalPoint | | drafter:answersReturned | reopenQuestions startAnswerTimer
dormant | resume | screening | drafter focalPoint | | officer:requestResumed |
dormant@inReview | resume | review | drafter focalPoint | | officer:requestResumed |
dormant | lapse | closed | system | | drafter+focalPoints+mission+missionAddress:requestLapsed | withdrawNeeds
screening | pass | review | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:screeningPassed |
screening | passPolice | review | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:screeningPassed dueDiligence:dueDiligenceOpened | openDueDiligence
review@passed | proposeDecisions | approval | caseOfficer | assignedOfficer notRecused | approvers+triage:decisionsToApprove | recordDecisions
approval@passed | returnDecisions | review | triageOfficer headquartersApprover | notTheProposer notRecused | officer:decisionsReturned | discardDecisions
approval@passed | approveDecisions | active | triageOfficer headquartersApprover | notTheProposer notRecused | drafter+focalPoints+mission+missionAddress:decisionsMade candidates:needsAccepted | applyDecisions
approval@passed | approveAllDeclined | declined | triageOfficer headquartersApprover | notTheProposer notRecused | drafter+focalPoints+mission+missionAddress:decisionsMade | applyDecisions
screening clarification clearance dormant review@passed approval@passed active@passed awaitingClosure@passed | reassign | = | triageOfficer | notRecused | officer:requestAssigned formerOfficer:requestReassigned drafter+focalPoints:officerChanged |
screening clarification clearance dormant review@passed approval@passed active@passed awaitingClosure@passed | takeOver | = | caseOfficer | ownRegion notTheOfficer notRecused | officer:requestAssigned formerOfficer:requestReassigned drafter+focalPoints:officerChanged |
draft awaitingEndorsement submitted screening clarification clearance dormant review@passed active@passed | withdraw | withdrawn | focalPoint | stillRecallable | officer+mission+drafter:requestWithdrawn | withdrawNeeds
approval@passed | withdraw | withdrawn | focalPoint | stillRecallable | officer+mission+drafter:requestWithdrawn | withdrawNeeds discardDecisions
active@passed | needsEnded | awaitingClosure | system | | focalPoints+officer:closureRequested | startClosureTimer
submitted screening clarification clearance dormant review@passed | noNeedLeft | awaitingClosure | system | | focalPoints+officer:closureRequested | startClosureTimer
approval@passed | noNeedLeft | awaitingClosure | system | | focalPoints+officer:closureRequested | startClosureTimer discardDecisions
awaitingClosure@passed | reviewClosure | = | system | | drafter+focalPoints:closureCodeSet |
awaitingClosure@corrected | reviewClosure | = | system | | |
awaitingClosure@passed | needsResumed | active | system | | |
awaitingClosure@passed | setClosureCode | = | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:closureCodeSet |
awaitingClosure@passed | confirmClosure | closed | focalPoint | | drafter+focalPoints+officer+managers+mission+missionAddress:requestClosed |
awaitingClosure@passed | closeUnanswered | closed | system | | drafter+focalPoints+officer+managers+mission+missionAddress:requestClosed |
closed@passed declined@passed withdrawn | askReopening | = | focalPoint | stillReopenable | triage:reopeningAsked |
closed@passedToReopen declined@passedToReopen withdrawn@toReopen | refuseReopening | = | triageOfficer | notRecused | drafter+focalPoints:reopeningRefused |
closed@passedToReopen declined@passedToReopen withdrawn@passedToReopen | approveReopening | review | triageOfficer | stillReopenable notRecused | officer:requestAssigned drafter+focalPoints+formerOfficer:requestReopened | reopenNeeds
closed@toReopen declined@toReopen withdrawn@toReopen | approveReopening | screening | triageOfficer | stillReopenable notRecused | officer:requestAssigned drafter+focalPoints+formerOfficer:requestReopened | reopenNeeds
`)
