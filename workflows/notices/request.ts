import type { Notice } from './notice.ts'

/** Notices about a request and its due diligence. */
export const requestNotices = {
	/** Goes to the focal points when a drafter sends a request for endorsement. */
	endorsementRequested: { reason: 'focalPoint' },
	/** Tells the drafter that the request is with the focal points. */
	endorsementSent: { reason: 'drafter', kind: 'progress' },
	/** Goes to the drafter when a focal point returns the request with a note. */
	returnedForCorrection: { reason: 'drafter' },
	/** Tells the focal points that they need not endorse a request any more. */
	requestRecalled: { reason: 'focalPoint' },
	/** The receipt of a filing: goes to the drafter, the focal points and the permanent mission. */
	requestReceived: { reason: 'state', dueBy: { target: 'acknowledgement' } },
	/** Goes to the officers who acknowledge new requests. */
	requestToAcknowledge: {
		reason: 'triage',
		outside: true,
		dueBy: { target: 'acknowledgement' },
		calendar: 'dueDate',
	},
	/** Tells the State that a person has taken the request in hand, and who. */
	requestAcknowledged: { reason: 'state', facts: ['officer'], dueBy: { target: 'screening' } },
	/** Goes to the case officer named for a request. */
	requestAssigned: { reason: 'officer', outside: true, dueBy: { target: 'screening' }, calendar: 'dueDate' },
	/** Goes to the permanent mission alone: those who filed may not be who they say. */
	identityRejected: { reason: 'mission' },
	/** Goes to the State when the case officer asks; the questions themselves stay in the system. */
	clarificationRequested: {
		reason: 'state',
		facts: ['questions'],
		dueBy: { target: 'clarificationReply' },
		calendar: 'dueDate',
	},
	/** Goes to the case officer and the drafter when the State has answered. */
	clarificationAnswered: { reason: 'participant', outside: true, calendar: 'dueDate' },
	/** Asks the focal points to clear answers that change what one of them endorsed. */
	answersToClear: { reason: 'focalPoint', dueBy: 'clock', calendar: 'dueDate' },
	/** Goes to the drafter; the note of the focal point stays in the system. */
	answersReturned: { reason: 'drafter', dueBy: 'clock', calendar: 'dueDate' },
	/** Goes to both sides when questions were not answered in time. */
	requestDormant: { reason: 'participant', outside: true, dueBy: { target: 'dormantClose' } },
	/** Goes to the case officer when the State takes up a dormant request again. */
	requestResumed: { reason: 'officer', outside: true },
	/** Tells the State that a dormant request was closed. */
	requestLapsed: { reason: 'state' },
	/** Tells the State that the request is complete. Never says whether due diligence was opened. */
	screeningPassed: { reason: 'state', kind: 'progress', dueBy: 'clock' },
	/** Goes to the due diligence officers alone. */
	dueDiligenceOpened: { reason: 'dueDiligence' },
	/** Goes to those in the office who may decide on an assessment. */
	dueDiligenceToDecide: { reason: 'participant', notTo: 'assessorId' },
	/** Goes to the due diligence officers alone; the note stays in the system. */
	dueDiligenceReturned: { reason: 'dueDiligence' },
	/** Goes to the case officer and the due diligence officers alone, and keeps the outcome in the system. */
	dueDiligenceDecided: { reason: 'participant' },
	/** Goes to the office alone when a decision is no longer valid. */
	dueDiligenceExpired: { reason: 'participant' },
	/** Goes to the office alone, and keeps the cause in the system. */
	dueDiligenceReopened: { reason: 'participant' },
	/** Goes to those who may approve the proposed decisions. */
	decisionsToApprove: { reason: 'approver', dueBy: 'clock', notTo: 'proposerId' },
	/** Goes to the case officer whose proposed decisions came back. */
	decisionsReturned: { reason: 'officer', dueBy: 'clock' },
	/** Goes to the State and its permanent mission; outcomes and reasons stay in the system. */
	decisionsMade: { reason: 'state' },
	/** Goes to managers of programmes that may serve a need: whose it is they learn when it is put to them. */
	needsAccepted: { reason: 'manager', withoutRequest: true },
	/** Goes to both sides when the State withdraws a request. */
	requestWithdrawn: { reason: 'participant', outside: true },
	/** Asks the focal points for the closure and tells the case officer. */
	closureRequested: {
		reason: 'participant',
		outside: true,
		dueBy: { target: 'closure' },
		calendar: 'dueDate',
	},
	/** Goes to both sides when a request is closed. */
	requestClosed: { reason: 'participant', outside: true },
	/** Tells the State that the office has recorded how the request ended, and asks for the closure. */
	closureCodeSet: { reason: 'state' },
	/** Tells the State that the case officer has changed; the name stays in the system. */
	officerChanged: { reason: 'state', kind: 'progress' },
	/** Goes to the officer who no longer has the request. */
	requestReassigned: { reason: 'formerOfficer', kind: 'progress' },
	/** Asks triage whether a request may be opened again; the reason stays in the system. */
	reopeningAsked: { reason: 'triage', outside: true },
	/** Tells the State that the request stays as it is. */
	reopeningRefused: { reason: 'state' },
	/** Goes to the State and to the officer who had the request before. */
	requestReopened: { reason: 'participant' },
	/** Tells the office, and the mission, that the focal point changed who may read a request. */
	sharingChanged: { reason: 'participant', outside: true },
} as const satisfies Record<string, Notice>
