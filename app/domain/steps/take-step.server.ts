import { saveClock } from '#app/domain/clocks/running-clocks.server.ts'
import type { Entity, LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { type EntityName, type Step, subjects } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { refusalOf, requireConfirmed } from '#app/domain/core/rights.ts'
import { isInternal } from '#app/domain/core/visibility-of.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { type EventName, permissionOf } from '#workflows/charts.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import { withUpgrade } from '#workflows/engine/replay.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { announce } from './announce.server.ts'
import { carryOut } from './consequences/registry.server.ts'
import { enrichEvent } from './enrich/enrich-event.server.ts'

type Options = {
	/** The revision the page showed; left out when the system acts on what it has just read. */
	revision?: number
	event: StepEvent
	/** The person and time of the step that caused this one: consequences get the same time. */
	onBehalfOf?: string | undefined
	at?: Date
}

/**
 * Moves one request, need or delivery one step, in the caller's transaction: find, decide, record, save, consequences.
 * `not-found` also for rows the actor may not see; `conflict` when the page was out of date or another change was
 * faster.
 */
export async function takeStep(
	tx: Tx,
	actor: Actor,
	name: EntityName,
	id: string,
	options: Options,
): Promise<LoadedEntity> {
	const subject: Entity = subjects[name]
	// The turn first, so that the decision sees the result of the previous step.
	const [, found] = await Promise.all([waitForTurnOf(tx, name, id), subject.find(askIn(tx), id)])
	if (!found) throw new DomainError('not-found')
	if (options.revision !== undefined && options.revision !== found.revision) throw new DomainError('conflict')

	const { workflow, facts, revision } = found
	const here = workflow.restore(found.snapshot, found.snapshotVersion)
	// Checked twice: first, so that a person without permission is informed of that, and not of missing data.
	workflow.mayTry(here, options.event.type, actor, facts)
	if (permissionOf(found.chart, options.event.type)?.binding) requireConfirmed(actor)
	const event = await enrichEvent(tx, name, found, options.event, actor)
	const { next, inPlaceOf, notices, consequences } = workflow.decide(here, event, actor, facts)

	const { type: _, ...payload } = event
	const at = options.at ?? now()
	const auditId = newId()
	// Row-level security lets only permitted people write the entry; after that the system saves the step. Both are sent
	// at once, and the database takes them in this order.
	const recorded = recordAudit(tx, actor, {
		id: auditId,
		at,
		// The workflow has taken it, so that it is an event of its chart.
		type: `${found.chart}.${event.type as EventName}`,
		data: found.snapshotVersion < workflow.version ? withUpgrade(payload, here) : payload,
		requestId: found.requestId,
		needId: found.needId,
		deliveryId: found.deliveryId,
		stateIso3: found.stateIso3,
		from: found.status,
		to: String(next.value),
		revision: revision + 1,
		internal: isInternal(found.chart, event.type),
		onBehalfOf: options.onBehalfOf ?? inPlaceOf,
	})
	const by = options.onBehalfOf ?? actor.id
	const follow: Step['follow'] = (other, otherId, otherEvent) =>
		takeStep(tx, systemActor, other, otherId, {
			event: otherEvent,
			at,
			onBehalfOf: by,
		})
	const step: Step = { name, found, event, actor, by, auditId, follow }
	await withinSystem(tx, actor, async () => {
		const save = subject.save(tx, found, {
			status: String(next.value),
			snapshot: workflow.store(next),
			snapshotVersion: workflow.version,
			revision: revision + 1,
			context: next.context,
			event,
		})
		const clock = saveClock(tx, found, { before: here, after: next, auditId, at })
		const [, saved] = await Promise.all([recorded, save, clock])
		if (saved === 0) throw new DomainError('conflict') // another change was faster
		for (const what of consequences) await carryOut(what, tx, step)
		await announce(tx, step, notices)
	})
	return found
}

type At<Id extends string, Event> = Record<Id, string> & { revision: number; event: Event }

/** Moves a request one step. Status, audit entry and outgoing messages are saved together or not at all. */
export const advanceRequest = (actor: Actor, { requestId, revision, event }: At<'requestId', RequestEvent>) =>
	withActor(actor, (tx) => takeStep(tx, actor, 'request', requestId, { revision, event }))

/** Moves a need one step; see `advanceRequest`. */
export const advanceNeed = (actor: Actor, { needId, revision, event }: At<'needId', NeedEvent>) =>
	withActor(actor, (tx) => takeStep(tx, actor, 'need', needId, { revision, event }))

/** Moves a delivery one step; see `advanceRequest`. */
export const advanceDelivery = (
	actor: Actor,
	{ deliveryId, revision, event }: At<'deliveryId', DeliveryEvent>,
) => withActor(actor, (tx) => takeStep(tx, actor, 'delivery', deliveryId, { revision, event }))

/** Moves a due diligence case one step; see `advanceRequest`. */
export const advanceCase = (actor: Actor, { caseId, revision, event }: At<'caseId', DueDiligenceEvent>) =>
	withActor(actor, (tx) => takeStep(tx, actor, 'dueDiligence', caseId, { revision, event }))

/** `isFilled` when the fields of the event are known; otherwise only whether it can be tried at all. */
type PreviewedStep = { event: StepEvent; isFilled: boolean }

/**
 * Why a step would be refused now, as the key of a refusal; null when it would be accepted. Makes the same checks as
 * `takeStep`, and changes nothing.
 */
export async function previewStep(
	tx: Tx,
	actor: Actor,
	name: EntityName,
	found: LoadedEntity,
	{ event, isFilled }: PreviewedStep,
): Promise<Reason | null> {
	const { workflow, facts } = found
	try {
		const here = workflow.restore(found.snapshot, found.snapshotVersion)
		workflow.mayTry(here, event.type, actor, facts)
		if (!isFilled) return null
		const prepared = await enrichEvent(tx, name, found, event, actor)
		workflow.decide(here, prepared, actor, facts)
		return null
	} catch (error) {
		return refusalOf(error).reason
	}
}
