import type { Actor } from '#app/platform/actor.ts'
import type { Delivery, Need } from '#prisma/generated/client.ts'
import { deliveryWorkflows } from '#workflows/delivery.ts'
import type { Workflow } from '#workflows/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { waitingStep } from '#workflows/waiting.ts'
import { shownNeedStatus } from '../get-need.server.ts'
import { type StepAhead, stepsAhead } from '../steps-ahead.server.ts'
import { dueDiligenceFor } from '../subjects/need.server.ts'
import type { Found } from '../subjects/subject.ts'

type NeedWithDeliveries = Need & { deliveries: Delivery[] }

const contextOf = (snapshot: unknown) => (snapshot as { context?: unknown }).context

/** A need as a row of the request's page: where it stands, what is awaited from whom, whether it waits for the reader. */
export function needInView(actor: Actor, request: Found, need: NeedWithDeliveries) {
	const { id, rank, kind, title, revision } = need
	const status = shownNeedStatus(need.status, isStateRole(actor.role))
	const delivery = need.deliveries.find((each) => each.status !== 'failed')
	const dueDiligence = dueDiligenceFor(need, request.facts.dueDiligence)
	const facts = { ...request.facts, managerId: need.managerId, dueDiligence, recallable: true }

	const { snapshot, snapshotVersion } = need
	const workflow = needWorkflow as unknown as Workflow
	const own = stepsAhead({ ...request, facts, workflow, snapshot, snapshotVersion }, actor, status)
	const ofDelivery = delivery && stepsOfDelivery(actor, request, delivery)
	return {
		...{ id, rank, kind, title, status, revision },
		delivery: delivery ? { id: delivery.id, status: delivery.status } : null,
		waitsForViewer: Boolean(waitingStep(own.openTo, contextOf(snapshot)) ?? ofDelivery?.waiting),
		chart: ofDelivery ? kind : ('need' as const),
		ahead: (ofDelivery ?? own).ahead,
	}
}

function stepsOfDelivery(actor: Actor, request: Found, delivery: Delivery) {
	const { kind, snapshot, snapshotVersion, managerId } = delivery
	const facts = { ...request.facts, managerId }
	const workflow = deliveryWorkflows[kind]
	const steps = stepsAhead({ ...request, facts, workflow, snapshot, snapshotVersion }, actor)
	return { ...steps, waiting: waitingStep(steps.openTo, contextOf(snapshot)) }
}

// What is said to come next leaves out the ways out, and what is the office's own affair where a State reads.
const asides = new Set(['withdraw', 'recall', 'rejectIdentity', 'holdNeed', 'referToPartner'])
const officeOnly = new Set(['decideDueDiligence', 'refuseOffer'])

// Sent once, these wait for the State's answer; they may be sent again, but nobody waits for that.
const answeredBy: Record<string, string> = {
	shareSpecification: 'signOffSpecification',
	shareTerms: 'agreeTerms',
}

/** The steps that somebody waits for. */
export function awaited(ahead: readonly StepAhead[], forState: boolean) {
	const open = new Set(ahead.map(({ type }) => type))
	const answerAwaited = (type: string) => open.has(answeredBy[type] ?? '')
	return ahead.filter(
		({ type }) => !asides.has(type) && !(forState && officeOnly.has(type)) && !answerAwaited(type),
	)
}
