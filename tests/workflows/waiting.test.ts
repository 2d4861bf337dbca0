import { describe, expect, test } from 'vitest'
import { type ChartName, chartNames, workflows } from '#workflows/charts.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import {
	type DerivedLabel,
	derivedLabel,
	type NeedAtAGlance,
	shownNeedStatus,
	shownStatus,
	summarise,
} from '#workflows/status-line.ts'
import { waitingStates, waitingStep } from '#workflows/waiting.ts'

describe('waiting', () => {
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

	test('an exit or a second choice puts no row on a worklist', () => {
		expect(waitingStep(request, ['withdraw'], {})).toBeUndefined()
		expect(waitingStep(request, ['returnForCorrection', 'endorse', 'withdraw'], {})).toBe('endorse')
		expect(waitingStep(need, ['refuseOffer'], {})).toBeUndefined()
	})

	test('a shared specification waits for the State until it is agreed', () => {
		expect(waitingStep(deliveryWorkflows.advisory, ['shareTerms', 'fail'], { shared: false })).toBe(
			'shareTerms',
		)
		expect(waitingStep(deliveryWorkflows.advisory, ['shareTerms', 'fail'], { shared: true })).toBeUndefined()
	})

	const isSystems = (permission?: Permission) => permission?.roles.every((role) => role === 'system')
})

describe('status line', () => {
	const need = (status: NeedStatus, more: Partial<NeedAtAGlance> = {}): NeedAtAGlance => ({
		status,
		deliveryStatus: null,
		waitsForViewer: false,
		...more,
	})

	test('three needs: one waits for you, one is delivered, one is in customs', () => {
		const needs = [
			need('delivered', { deliveryStatus: 'followUp' }),
			need('delivering', { deliveryStatus: 'customs' }),
			need('reserved', { waitsForViewer: true }),
		]
		expect(summarise(needs)).toEqual({
			total: 3,
			groups: [
				{ label: 'waitsForYou', count: 1 },
				{ label: 'need.delivered', count: 1 },
				{ label: 'delivery.customs', count: 1 },
			],
		})
	})

	test('a need counts once, even when its delivery waits for the reader', () => {
		const waiting = need('delivering', { deliveryStatus: 'nominating', waitsForViewer: true })
		expect(summarise([waiting, need('accepted'), need('accepted')])).toEqual({
			total: 3,
			groups: [
				{ label: 'waitsForYou', count: 1 },
				{ label: 'need.accepted', count: 2 },
			],
		})
	})

	test('a delivery that failed does not speak for a need that looks for another programme', () => {
		expect(summarise([need('accepted', { deliveryStatus: 'failed' })]).groups).toEqual([
			{ label: 'need.accepted', count: 1 },
		])
	})

	test('a request without needs has an empty line', () => {
		expect(summarise([])).toEqual({ total: 0, groups: [] })
	})

	describe('one word for an active request', () => {
		test.each<[DerivedLabel, NeedStatus[]]>([
			['inDelivery', ['accepted', 'delivering', 'onHold']],
			['inDelivery', ['delivered', 'evaluated']],
			['matched', ['confirmed', 'confirmed', 'declined']],
			['matched', ['confirmed', 'startReview']],
			['partiallyMatched', ['confirmed', 'accepted']],
			['partiallyMatched', ['startReview', 'waitlisted']],
			['partiallyMatched', ['reserved', 'onHold']],
			['partiallyMatched', ['proposed']],
			['onHold', ['onHold', 'withdrawn']],
			['referred', ['referred', 'metByPartner']],
			['referred', ['referred', 'onHold']],
			['seekingMatch', ['accepted', 'referred']],
			['seekingMatch', ['pending']],
			['seekingMatch', ['waitlisted', 'onHold']],
			['seekingMatch', ['declineProposed']],
			['seekingMatch', ['reconsidering', 'declined']],
			['ended', ['evaluated', 'metByPartner', 'declined', 'withdrawn']],
			['ended', []],
		])('%s: %j', (label, statuses) => {
			expect(derivedLabel(statuses)).toBe(label)
		})
	})

	test('a State sees a request in review while a second officer looks at the decisions', () => {
		expect(shownStatus('approval', true)).toBe('review')
		expect(shownStatus('approval', false)).toBe('approval')
		expect(shownStatus('active', true)).toBe('active')
	})

	test('a State sees a need as accepted while a programme is only proposed inside the office', () => {
		expect(shownNeedStatus('proposed', true)).toBe('accepted')
		expect(shownNeedStatus('proposed', false)).toBe('proposed')
		expect(shownNeedStatus('reserved', true)).toBe('reserved')
	})

	test('a State hears of a refusal when it is decided, and of a late start when it ends its confirmation', () => {
		expect(shownNeedStatus('declineProposed', true)).toBe('accepted')
		expect(shownNeedStatus('startReview', true)).toBe('confirmed')
		expect(shownNeedStatus('startReview', false)).toBe('startReview')
		expect(shownNeedStatus('waitlisted', true)).toBe('waitlisted')
		expect(shownNeedStatus('reconsidering', true)).toBe('reconsidering')
	})

	test('neither the status line nor the one word of a request tells a State of a proposal', () => {
		const shown = shownNeedStatus('proposed', true)
		expect(summarise([need(shown)]).groups).toEqual([{ label: 'need.accepted', count: 1 }])
		expect(derivedLabel([shown])).toBe('seekingMatch')
	})
})
