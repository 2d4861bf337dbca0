import type { Permission } from '#workflows/engine/engine.ts'
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
	returnForCorrection: { ...focalPoint, optional: true },
	recall: { roles: ['drafter'], optional: true },
	endorse: { roles: ['focalPoint'], when: ['notTheDrafter'], binding: true },
	acknowledge: { ...triage, givesOfficer: true },
	rejectIdentity: { ...triage, binding: true, wayOut: true, optional: true },
	askClarification: { ...officer, optional: true },
	answerClarification: state,
	clearAnswers: { roles: ['focalPoint'], when: ['notTheDrafter'], binding: true },
	returnAnswers: { ...focalPoint, optional: true },
	noAnswer: system,
	resume: state,
	lapse: system,
	pass: officer,
	proposeDecisions: { ...officer, binding: true, internal: true },
	returnDecisions: { ...second, binding: true, internal: true, optional: true },
	approveDecisions: { ...second, binding: true },
	reassign: { ...triage, optional: true, keptFromState: ['reason'], givesOfficer: true },
	takeOver: {
		roles: ['caseOfficer'],
		when: ['ownRegion', 'notTheOfficer', 'notRecused'],
		optional: true,
		keptFromState: ['reason'],
		givesOfficer: true,
	},
	withdraw: { roles: ['focalPoint'], when: ['stillRecallable'], binding: true, wayOut: true, optional: true },
	needsEnded: system,
	noNeedLeft: { ...system, optional: true },
	needsResumed: { ...system, optional: true },
	setClosureCode: { ...officer, optional: true },
	confirmClosure: { ...focalPoint, binding: true },
	closeUnanswered: system,
	askReopening: { roles: ['focalPoint'], when: ['stillReopenable'], optional: true },
	approveReopening: {
		roles: ['triageOfficer'],
		when: ['stillReopenable', 'notRecused'],
		binding: true,
		givesOfficer: true,
	},
	refuseReopening: { ...triage, binding: true, wayOut: true, optional: true },
} as const satisfies Record<RequestEvent['type'], Permission>
