import type { RequestEvent } from '#workflows/request/events.ts'
import { readTable } from './read-table.ts'

const usual = { origin: 'screening', dueDiligence: 'notNeeded', closureCode: null, rounds: 1 }

export const contexts = {
	usual,
	inReview: { ...usual, origin: 'review' },
	screened: { ...usual, dueDiligence: 'open' },
	askedOften: { ...usual, rounds: 5 },
}

export const samples = {
	sendForEndorsement: { type: 'sendForEndorsement' },
	returnForCorrection: { type: 'returnForCorrection', note: 'The budget line is missing.' },
	recall: { type: 'recall' },
	endorse: {
		type: 'endorse',
		endorserName: 'A. Mensah',
		endorserTitle: 'Director',
		noteNumber: 'NV/12/2026',
		noteDate: '2026-03-02',
		dueDiligence: false,
	},
	endorsePolice: {
		type: 'endorse',
		endorserName: 'A. Mensah',
		endorserTitle: 'Director',
		noteNumber: 'NV/12/2026',
		noteDate: '2026-03-02',
		dueDiligence: true,
	},
	acknowledge: { type: 'acknowledge', officerId: 'officer-1' },
	rejectIdentity: { type: 'rejectIdentity', reason: 'The mission does not know of this note.' },
	askClarification: {
		type: 'askClarification',
		reasonCode: 'SCOPE_UNCLEAR',
		questions: [{ text: 'How many officers work at the airport?' }],
	},
	answerClarification: {
		type: 'answerClarification',
		answers: [{ questionId: 'question-1', text: 'Forty.' }],
	},
	noAnswer: { type: 'noAnswer' },
	resume: { type: 'resume', note: 'The unit has moved; the need stands.' },
	lapse: { type: 'lapse' },
	pass: { type: 'pass' },
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
	decideDueDiligence: {
		type: 'decideDueDiligence',
		outcome: 'cleared',
		measures: 'A module on human rights is part of the course.',
	},
	withdraw: { type: 'withdraw', reasonCode: 'MET_NATIONALLY', note: 'The budget was voted.' },
	needsEnded: { type: 'needsEnded', closureCode: 'PARTLY_MET' },
	confirmClosure: { type: 'confirmClosure', useful: 'MOSTLY', comment: '' },
	closeUnanswered: { type: 'closeUnanswered' },
} satisfies Record<string, RequestEvent>

export const table = readTable(`
draft | sendForEndorsement | awaitingEndorsement | drafter | | focalPoints:endorsementRequested drafter:endorsementSent | keepSent
awaitingEndorsement | returnForCorrection | draft | focalPoint | | drafter:returnedForCorrection | keepReturned
awaitingEndorsement | recall | draft | drafter | | focalPoints:requestRecalled |
awaitingEndorsement | endorse | submitted | focalPoint | notTheDrafter | drafter+focalPoints+mission:requestReceived triage:requestToAcknowledge | giveReference keepSubmitted issueReceipt
awaitingEndorsement | endorsePolice | submitted | focalPoint | notTheDrafter | drafter+focalPoints+mission:requestReceived triage:requestToAcknowledge | giveReference keepSubmitted issueReceipt
submitted | acknowledge | screening | triageOfficer | | drafter+focalPoints:requestAcknowledged officer:requestAssigned |
submitted | rejectIdentity | declined | triageOfficer | | mission:identityRejected |
screening review | askClarification | clarification | caseOfficer | assignedOfficer | drafter+focalPoints:clarificationRequested | recordQuestions startAnswerTimer
clarification | answerClarification | screening | drafter focalPoint | | officer+drafter:clarificationAnswered | recordAnswers
clarification@inReview | answerClarification | review | drafter focalPoint | | officer+drafter:clarificationAnswered | recordAnswers
clarification | noAnswer | dormant | system | | drafter+focalPoints+mission+officer:requestDormant | startDormantTimer
dormant | resume | screening | drafter focalPoint | | officer:requestResumed |
dormant@inReview | resume | review | drafter focalPoint | | officer:requestResumed |
dormant | lapse | closed | system | | drafter+focalPoints:requestLapsed | withdrawNeeds
screening | pass | review | caseOfficer | assignedOfficer | drafter+focalPoints:screeningPassed |
screening@screened | pass | review | caseOfficer | assignedOfficer | drafter+focalPoints:screeningPassed dueDiligence:dueDiligenceOpened |
review | proposeDecisions | approval | caseOfficer | assignedOfficer | approvers+triage:decisionsToApprove | recordDecisions
approval | returnDecisions | review | triageOfficer headquartersApprover | notTheProposer | officer:decisionsReturned | discardDecisions
approval | approveDecisions | active | triageOfficer headquartersApprover | notTheProposer | drafter+focalPoints+mission:decisionsMade | applyDecisions
approval | approveAllDeclined | declined | triageOfficer headquartersApprover | notTheProposer | drafter+focalPoints+mission:decisionsMade | applyDecisions
screening@screened review@screened approval@screened clarification@screened active@screened | decideDueDiligence | = | dueDiligenceOfficer | dueDiligenceOpen | officer:dueDiligenceDecided |
draft awaitingEndorsement submitted screening review clarification dormant active | withdraw | withdrawn | focalPoint | stillRecallable | officer+mission+drafter:requestWithdrawn | withdrawNeeds
approval | withdraw | withdrawn | focalPoint | stillRecallable | officer+mission+drafter:requestWithdrawn | withdrawNeeds discardDecisions
active | needsEnded | awaitingClosure | system | | focalPoints+officer:closureRequested | startClosureTimer
awaitingClosure | confirmClosure | closed | focalPoint | | drafter+focalPoints+officer+mission:requestClosed |
awaitingClosure | closeUnanswered | closed | system | | drafter+focalPoints+officer+mission:requestClosed |
`)
