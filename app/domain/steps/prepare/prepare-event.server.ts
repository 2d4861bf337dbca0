import type { SubjectName } from '#app/domain/core/subjects/registry.server.ts'
import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { prepareDeliveryEvent } from './delivery-event.server.ts'
import { prepareNeedEvent } from './need-event.server.ts'
import { prepareRequestEvent } from './request-event.server.ts'

const ended = new Set(['closed', 'declined', 'withdrawn'])

/** A clearance of a request that has ended needs no renewal. */
async function prepareCaseEvent(tx: Tx, { requestId }: Found, event: StepEvent): Promise<StepEvent> {
	if (event.type !== 'expire') return event
	const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select: { status: true } })
	if (ended.has(request.status)) throw new WorkflowError('impossible', 'the request has ended')
	return event
}

type Prepare = (tx: Tx, found: Found, event: StepEvent, actor: Actor) => Promise<StepEvent>

const preparations: Record<SubjectName, Prepare> = {
	request: prepareRequestEvent,
	need: prepareNeedEvent,
	delivery: prepareDeliveryEvent,
	dueDiligence: prepareCaseEvent,
}

/** Fills in what only the server knows of an event; throws `DomainError` where the chart cannot judge what was sent. */
export const prepareEvent = (tx: Tx, name: SubjectName, found: Found, event: StepEvent, actor: Actor) =>
	preparations[name](tx, found, event, actor)
