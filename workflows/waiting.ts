import type { Workflow } from './engine.ts'
import type { ActingRole } from './roles.ts'

/**
 * Steps that are open to somebody while nobody waits for them: a way out, a second choice beside the ordinary step,
 * or something only the world outside can bring about. A row on a worklist needs a better reason than these.
 */
// biome-ignore format: a long list of steps reads better as a paragraph
const unhurried = new Set([
	// request
	'withdraw', 'noNeedLeft', 'needsResumed', 'recall', 'returnForCorrection', 'rejectIdentity', 'askClarification', 'returnAnswers',
	'returnDecisions', 'reassign', 'takeOver', 'setClosureCode', 'askReopening', 'refuseReopening',
	// need
	'withdrawNeed', 'refuseOffer', 'declineOffer', 'offerPart', 'holdNeed', 'releaseHold', 'stillNeeded',
	'noLongerNeeded', 'referToPartner', 'partnerTakes', 'partnerRefuses', 'waitlist', 'leaveWaitlist',
	'proposeDecline', 'returnDecline', 'askReconsideration', 'endConfirmation',
	// due diligence
	'clearWithMitigation', 'refuse', 'returnAssessment', 'reopenCase',
	// deliveries
	'fail', 'cancelCourse', 'cancelDelivery', 'returnNominations', 'releaseSeats', 'postpone', 'holdAtCustoms',
	'acceptAsIs', 'reportLoss', 'endAfterLoss', 'requestChange', 'refuseChange', 'reportMisuse', 'endAfterMisuse',
	'returnDraft',
	// what a clock or another chart does to a delivery
	'nominationsReminder', 'nominationsOverdue', 'seatsLapsed', 'followUpDue', 'customsOverdue', 'checkDue', 'needWithdrawn',
])

/** Sent once, these wait for the State; they may be sent again, but need not be. */
const doneOnceShared = new Set(['shareSpecification', 'shareTerms'])

/** Those of these steps that somebody waits for. */
export function waitingSteps<Type extends string>(steps: readonly Type[], context: unknown): Type[] {
	const shared = (context as { shared?: boolean } | undefined)?.shared === true
	return steps.filter((type) => !unhurried.has(type) && !(shared && doneOnceShared.has(type)))
}

/** The step that waits for somebody, among those open to this person (`openTo`); undefined when none does. */
export function waitingStep<Type extends string>(open: readonly Type[], context: unknown): Type | undefined {
	return waitingSteps(open, context)[0]
}

/** The states in which a step may wait for this role: where to look before each row is asked. */
export function waitingStates({ machine, permissions }: Workflow, role: ActingRole): string[] {
	const mayWait = (type: string) => !unhurried.has(type) && permissions[type]?.roles.includes(role) === true
	return Object.entries(machine.states)
		.filter(([, state]) => (state.ownEvents as readonly string[]).some(mayWait))
		.map(([name]) => name)
}
