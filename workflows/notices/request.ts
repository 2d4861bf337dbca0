import type { Notice } from './notice.ts'

/** Notices about a request and its due diligence. */
export const requestNotices = {
	/** Goes to the focal points when a drafter sends a request for endorsement. */
	endorsementRequested: { reason: 'focalPoint' },
	/** Informs the drafter that the request is with the focal points. */
	endorsementSent: { reason: 'drafter', kind: 'progress' },
	/** Goes to the drafter when a focal point returns the request with a note. */
	returnedForCorrection: { reason: 'drafter' },
	/** Informs the focal points that a request no longer awaits their endorsement. */
	requestRecalled: { reason: 'focalPoint' },
	/** The submission receipt: goes to the drafter, the focal points and the permanent mission. */
	requestReceived: { reason: 'state', receipt: true, dueBy: { target: 'acknowledgement' } },
	/** Goes to the officers who acknowledge new requests. */
	requestToAcknowledge: {
		reason: 'triage',
		outside: true,
		dueBy: { target: 'acknowledgement' },
		calendar: 'dueDate',
	},
	/** Informs the State which person has received the request. */
	requestAcknowledged: { reason: 'state', facts: ['officer'], dueBy: { target: 'screening' } },
	/** Goes to the case officer assigned to a request. */
	requestAssigned: { reason: 'officer', outside: true, dueBy: { target: 'screening' }, calendar: 'dueDate' },
	/** Goes to the permanent mission alone: the identity of those who submitted it is in doubt. */
	identityRejected: { reason: 'mission' },
	/** Goes to the State when the case officer requests clarification; the questions stay in the system. */
	clarificationRequested: {
		reason: 'state',
		facts: ['questions'],
		dueBy: { target: 'clarificationReply' },
		calendar: 'dueDate',
	},
	/** Goes to the case officer and the drafter when the State has answered. */
	clarificationAnswered: { reason: 'participant', outside: true, calendar: 'dueDate' },
	/** Asks the focal points to endorse answers that change an endorsed request. */
	answersToClear: { reason: 'focalPoint', dueBy: 'clock', calendar: 'dueDate' },
	/** Goes to the drafter; the note of the focal point stays in the system. */
	answersReturned: { reason: 'drafter', dueBy: 'clock', calendar: 'dueDate' },
	/** Goes to both sides when questions were not answered in time. */
	requestDormant: { reason: 'participant', outside: true, dueBy: { target: 'dormantClose' } },
	/** Goes to the case officer when the State resumes a dormant request. */
	requestResumed: { reason: 'officer', outside: true },
	/** Informs the State that a dormant request was closed. */
	requestLapsed: { reason: 'state' },
	/** Informs the State that the request is complete. Never says whether due diligence was opened. */
	screeningPassed: { reason: 'state', kind: 'progress', dueBy: 'clock' },
	/** Goes to the due diligence officers alone. */
	dueDiligenceOpened: { reason: 'dueDiligence' },
	/** Goes to the UNODC officers who may decide on an assessment. */
	dueDiligenceToDecide: { reason: 'participant', notTo: 'assessorId' },
	/** Goes to the due diligence officers alone; the note stays in the system. */
	dueDiligenceReturned: { reason: 'dueDiligence' },
	/** Goes only to the case officer and the due diligence officers; the outcome stays in the system. */
	dueDiligenceDecided: { reason: 'participant' },
	/** Goes only to UNODC when a decision is no longer valid. */
	dueDiligenceExpired: { reason: 'participant' },
	/** Goes only to UNODC; the cause stays in the system. */
	dueDiligenceReopened: { reason: 'participant' },
	/** Goes to those who may approve the proposed decisions. */
	decisionsToApprove: { reason: 'approver', dueBy: 'clock', notTo: 'proposerId' },
	/** Goes to the case officer whose proposed decisions were returned. */
	decisionsReturned: { reason: 'officer', dueBy: 'clock' },
	/** Goes to the State and its permanent mission, with the numbers of needs; reasons stay in the system. */
	decisionsMade: { reason: 'state', facts: ['accepted', 'declined', 'referred', 'onHold'] },
	/**
	 * Goes to managers of programmes that may serve a need; the State is named only when the need is proposed to them.
	 */
	needsAccepted: { reason: 'manager', facts: ['mayServe'], withoutRequest: true },
	/** Goes to both sides when the State withdraws a request. */
	requestWithdrawn: { reason: 'participant', outside: true },
	/** Asks the focal points for the closure and informs the case officer. */
	closureRequested: {
		reason: 'participant',
		facts: ['closure'],
		outside: true,
		dueBy: { target: 'closure' },
		calendar: 'dueDate',
	},
	/** Goes to both sides when a request is closed. */
	requestClosed: { reason: 'participant', outside: true },
	/** Informs the State that another closure result stands than it was asked to confirm. */
	closureCodeSet: { reason: 'state', facts: ['closure'] },
	/** Informs the State that the case officer has changed; the name stays in the system. */
	officerChanged: { reason: 'state', kind: 'progress' },
	/** Goes to the former case officer of a request. */
	requestReassigned: { reason: 'formerOfficer', kind: 'progress' },
	/** Asks triage officers whether a request may be reopened; the reason stays in the system. */
	reopeningAsked: { reason: 'triage', outside: true },
	/** Informs the State that the request is not reopened. */
	reopeningRefused: { reason: 'state' },
	/** Goes to the State and to the former case officer. */
	requestReopened: { reason: 'participant' },
	/** Informs UNODC and the mission that the focal point changed the access to a request. */
	sharingChanged: { reason: 'participant', outside: true },
} as const satisfies Record<string, Notice>
