import { expect, test } from 'vitest'
import { type ChartName, chartNames, workflows } from '#workflows/charts.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'

const request = requestWorkflow
const need = needWorkflow

test('work is looked for only where a step may wait for the role', () => {
	expect(waitingStates(request, 'focalPoint')).toEqual([
		'awaitingEndorsement',
		'clarification',
		'clearance',
		'dormant',
		'awaitingClosure',
	])
	expect(waitingStates(request, 'mission')).toEqual([])
	expect(waitingStates(need, 'caseOfficer')).toEqual(['accepted'])
	expect(waitingStates(need, 'programmeManager')).toEqual(['proposed'])
	expect(waitingStates(need, 'headquartersApprover')).toEqual([
		'declineProposed',
		'startReview',
		'reconsidering',
	])
	expect(waitingStates(need, 'focalPoint')).toEqual(['reserved', 'delivered', 'evaluated'])
	expect(waitingStates(workflows.dueDiligence, 'dueDiligenceOfficer')).toEqual(['open', 'assessed'])
	expect(waitingStates(deliveryWorkflows.equipment, 'focalPoint')).toEqual([
		'specification',
		'customs',
		'customsHeld',
		'inspected',
	])
})

/** The one step required of a person, by state; `-` if no action is possible. */
const awaited: Record<ChartName, string> = {
	request: `draft sendForEndorsement, awaitingEndorsement endorse, submitted acknowledge, screening pass,
		clarification answerClarification, clearance clearAnswers, dormant resume, review proposeDecisions,
		approval approveDecisions, active -, awaitingClosure confirmClosure, closed -, declined -, withdrawn -`,
	need: `pending -, accepted proposeProgramme, declineProposed approveDecline, waitlisted -, proposed acceptOffer,
		reserved confirmOffer, confirmed -, startReview allowStart, delivering -, delivered giveEvaluation, evaluated giveEvaluation, onHold -,
		referred -, metByPartner -, declined -, reconsidering upholdDecline, withdrawn -`,
	dueDiligence: 'open assess, assessed clear, cleared -, refused -',
	training: `planning callForNominations, nominating nominate, nominated confirmParticipants,
		participantsConfirmed openSession, postponed reschedule, inSession closeSession, held recordLearning,
		learningEvaluated certify, certified confirmReceipt, followUp recordFollowUp, resultsReview recordResults,
		closed -, failed -, cancelled -, seatsReleased -`,
	equipment: `specification shareSpecification, specified startProcurement, procurement contract, contracted ship,
		shipped arriveAtCustoms, customs confirmArrival, customsHeld releaseFromCustoms, received recordInspection,
		rejectedLines shipReplacement, inspected signHandover, handedOver recordInstallation, installed recordCheck,
		checks recordCheck, lostOrDamaged shipReplacement, changeRequested approveChange,
		misuseReported resumeAfterMisuse, closed -, failed -, cancelled -`,
	advisory: `terms shareTerms, underWay shareDraft, draftShared acceptFinal, finalAccepted startFollowUp,
		followUp recordFollowUp, closed -, failed -, cancelled -`,
}

/** Where a delivery was interrupted, so that it can continue. */
const interrupted: Record<string, object> = {
	lostOrDamaged: { origin: 'shipped' },
	misuseReported: { origin: 'installed' },
}

test.each(chartNames)('each state of the %s chart waits for one step of a person, or for none', (name) => {
	const workflow = workflows[name]
	const { context } = workflow.start()
	const found = workflow.states.map((value) => {
		const now = { value, context: { ...context, ...interrupted[value] } }
		const open = workflow.possible(now).filter((type) => !isSystems(workflow.permissions[type]))
		return `${value} ${waitingStep(workflow, open, now.context) ?? '-'}`
	})
	expect(found.sort()).toEqual(awaited[name].split(/,\s+/).sort())
})

test('a request that the State asks to open again waits for a decision', () => {
	const context = { ...request.start().context, reopening: 'DEFECT' as const }
	for (const value of ['closed', 'declined', 'withdrawn'] as const)
		expect(waitingStep(request, request.possible({ value, context }), context)).toBe('approveReopening')
})

test('a loss after the handover waits for the programme to go on without', () => {
	const { equipment } = deliveryWorkflows
	const context = { ...equipment.start().context, origin: 'installed' }
	expect(waitingStep(equipment, equipment.possible({ value: 'lostOrDamaged', context }), context)).toBe(
		'continueWithout',
	)
})

test('the State is asked for its evaluation until it has given one', () => {
	expect(waitingStep(need, ['giveEvaluation'], { stateEvaluated: false })).toBe('giveEvaluation')
	expect(waitingStep(need, ['giveEvaluation'], { stateEvaluated: true })).toBeUndefined()
})

test('a way out or a second choice is no reason to put a row on a worklist', () => {
	expect(waitingStep(request, ['withdraw'], {})).toBeUndefined()
	expect(waitingStep(request, ['returnForCorrection', 'endorse', 'withdraw'], {})).toBe('endorse')
	expect(waitingStep(need, ['refuseOffer'], {})).toBeUndefined()
})

test('what was shared waits for the State until it is agreed', () => {
	expect(waitingStep(deliveryWorkflows.advisory, ['shareTerms', 'fail'], { shared: false })).toBe(
		'shareTerms',
	)
	expect(waitingStep(deliveryWorkflows.advisory, ['shareTerms', 'fail'], { shared: true })).toBeUndefined()
})

const isSystems = (permission?: Permission) => permission?.roles.every((role) => role === 'system')
