import type { Actor } from '#app/platform/actor.ts'
import type { Delivery, Need } from '#prisma/generated/client.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { isBrokenOff } from '#workflows/delivery/stage.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownDeliveryStatus, shownNeedStatus } from '#workflows/status-line.ts'
import { waitingStep } from '#workflows/waiting.ts'
import { type Found, isRecallable } from './entities/entity.ts'
import { dueDiligenceFor } from './entities/need.server.ts'
import { type StepAhead, stepsAhead } from './steps-ahead.server.ts'

type NeedWithDeliveries = Need & { deliveries: Delivery[] }

/** The stored context of a workflow beside its status. */
export const contextOf = (snapshot: unknown) => (snapshot as { context?: unknown } | null)?.context

/** A need as a row of the request's page: status, next steps and their actors, action required of the reader. */
export function needInView(actor: Actor, request: Found, need: NeedWithDeliveries) {
	const { id, rank, part, kind, title, revision } = need
	const status = shownNeedStatus(need.status, isStateRole(actor.role))
	const delivery = need.deliveries.find((each) => !isBrokenOff(each.status))
	const dueDiligence = dueDiligenceFor(need, request.facts.dueDiligence)
	const facts = {
		...request.facts,
		managerId: need.managerId,
		programmeId: need.programmeId,
		declinerId: need.declinerId,
		dueDiligence,
		recallable: isRecallable({ ...need, deliveries: need.deliveries.map(stageOf) }),
		mayBegin: need.status !== 'startReview',
	}

	const { snapshot, snapshotVersion } = need
	const workflow = needWorkflow
	const own = stepsAhead({ ...request, id, facts, workflow, snapshot, snapshotVersion }, actor, status)
	const ofDelivery = delivery && stepsOfDelivery(actor, { ...request, facts }, delivery)
	return {
		id,
		rank,
		part,
		kind,
		title,
		status,
		revision,
		delivery: delivery ? { id: delivery.id, status: shownDeliveryStatus(delivery.status, actor.role) } : null,
		waitsForViewer: Boolean(waitingStep(workflow, own.openTo, contextOf(snapshot)) ?? ofDelivery?.waiting),
		chart: ofDelivery ? kind : ('need' as const),
		ahead: (ofDelivery ?? own).ahead,
	}
}

const stageOf = ({ status, record }: Delivery) => ({
	status,
	contracted: Object.hasOwn(record as object, 'contract'),
})

function stepsOfDelivery(actor: Actor, request: Found, delivery: Delivery) {
	const { id, kind, snapshot, snapshotVersion, managerId } = delivery
	const facts = { ...request.facts, managerId, programmeId: delivery.programmeId }
	const workflow = deliveryWorkflows[kind]
	const steps = stepsAhead({ ...request, id, facts, workflow, snapshot, snapshotVersion }, actor)
	return { ...steps, waiting: waitingStep(workflow, steps.openTo, contextOf(snapshot)) }
}

// Steps of UNODC alone are not shown to a State as next steps.
const officeOnly = new Set([
	'allowStart',
	'endConfirmation',
	'approveDecline',
	'returnDecline',
	'reportMisuse',
	'resumeAfterMisuse',
	'endAfterMisuse',
])

/** The steps ahead as the reader may know them. */
export const shownAhead = <Step extends Pick<StepAhead, 'type'>>(ahead: readonly Step[], forState: boolean) =>
	ahead.filter(({ type }) => !(forState && officeOnly.has(type)))
