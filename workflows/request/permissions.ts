import type { Permission } from '../engine.ts'
import type { RequestEvent } from './events.ts'

/** Who may send what to a request, and under which conditions. */
export const requestPermissions = {
	sendForEndorsement: { roles: ['drafter'] },
	returnForCorrection: { roles: ['focalPoint'] },
	recall: { roles: ['drafter'] },
	endorse: { roles: ['focalPoint'], when: ['notTheDrafter'] },
	acknowledge: { roles: ['triageOfficer'] },
	rejectIdentity: { roles: ['triageOfficer'] },
	askClarification: { roles: ['caseOfficer'], when: ['assignedOfficer'] },
	answerClarification: { roles: ['drafter', 'focalPoint'] },
	noAnswer: { roles: ['system'] },
	resume: { roles: ['drafter', 'focalPoint'] },
	lapse: { roles: ['system'] },
	pass: { roles: ['caseOfficer'], when: ['assignedOfficer'] },
	proposeDecisions: { roles: ['caseOfficer'], when: ['assignedOfficer'] },
	returnDecisions: { roles: ['triageOfficer', 'headquartersApprover'], when: ['notTheProposer'] },
	approveDecisions: { roles: ['triageOfficer', 'headquartersApprover'], when: ['notTheProposer'] },
	decideDueDiligence: { roles: ['dueDiligenceOfficer'], when: ['dueDiligenceOpen'] },
	withdraw: { roles: ['focalPoint'], when: ['stillRecallable'] },
	needsEnded: { roles: ['system'] },
	confirmClosure: { roles: ['focalPoint'] },
	closeUnanswered: { roles: ['system'] },
} as const satisfies Record<RequestEvent['type'], Permission>
