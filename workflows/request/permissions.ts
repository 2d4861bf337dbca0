import type { Permission } from '../engine.ts'
import type { RequestEvent } from './events.ts'

const officer = {
	roles: ['caseOfficer'],
	when: ['assignedOfficer', 'notRecused'],
} as const satisfies Permission
const triage = { roles: ['triageOfficer'], when: ['notRecused'] } as const satisfies Permission
const second = {
	roles: ['triageOfficer', 'headquartersApprover'],
	when: ['notTheProposer', 'notRecused'],
} as const satisfies Permission
const state = { roles: ['drafter', 'focalPoint'] } as const satisfies Permission
const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission
const system = { roles: ['system'] } as const satisfies Permission

/** Who may send what to a request, and under which conditions. */
export const requestPermissions = {
	sendForEndorsement: { roles: ['drafter'] },
	returnForCorrection: focalPoint,
	recall: { roles: ['drafter'] },
	endorse: { roles: ['focalPoint'], when: ['notTheDrafter'] },
	acknowledge: triage,
	rejectIdentity: triage,
	askClarification: officer,
	answerClarification: state,
	clearAnswers: { roles: ['focalPoint'], when: ['notTheDrafter'] },
	returnAnswers: focalPoint,
	noAnswer: system,
	resume: state,
	lapse: system,
	pass: officer,
	proposeDecisions: officer,
	returnDecisions: second,
	approveDecisions: second,
	reassign: triage,
	takeOver: { roles: ['caseOfficer'], when: ['ownRegion', 'notTheOfficer', 'notRecused'] },
	withdraw: { roles: ['focalPoint'], when: ['stillRecallable'] },
	needsEnded: system,
	noNeedLeft: system,
	needsResumed: system,
	setClosureCode: officer,
	confirmClosure: focalPoint,
	closeUnanswered: system,
	askReopening: { roles: ['focalPoint'], when: ['stillReopenable'] },
	approveReopening: { roles: ['triageOfficer'], when: ['stillReopenable', 'notRecused'] },
	refuseReopening: triage,
} as const satisfies Record<RequestEvent['type'], Permission>
