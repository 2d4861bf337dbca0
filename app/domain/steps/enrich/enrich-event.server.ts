import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import type { EntityName } from '#app/domain/core/entities/registry.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { shipmentOfStep } from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { recordedDays } from '#app/domain/deliveries/recorded-days.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { type DatedForm, datesOf } from '#workflows/dates/date-kinds.ts'
import { contextOf, WorkflowError } from '#workflows/engine/engine.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { requireFundedCourse, withEquipmentCounts } from './counts.server.ts'
import { prepareNeedEvent, requireFundedTerms } from './need-event.server.ts'
import { prepareRequestEvent } from './request-event.server.ts'
import { withTrainingCounts } from './training-counts.server.ts'

const refuse = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/** Events that interrupt a delivery, which later continues from the same status. */
const interrupting = new Set(['postpone', 'reportLoss', 'requestChange', 'reportMisuse'])

/** Judged by the minimum of the call as it stands, which a correction may have changed since. */
async function withCohort(tx: Tx, { id, snapshot }: LoadedEntity, event: StepEvent): Promise<StepEvent> {
	const { record } = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { record: true } })
	const stored = contextOf(snapshot).minimumCohort ?? 1
	const minimumCohort = Number(record.callForNominations?.minimumCohort ?? stored)
	if (Number(event.women) + Number(event.men) + Number(event.notStated) < minimumCohort)
		throw new DomainError('invalid', 'belowCohort')
	return { ...event, minimumCohort }
}

async function requireSpareSeats(tx: Tx, { id: deliveryId, needId }: LoadedEntity, { seats }: StepEvent) {
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId ?? '') })
	if (!held || Number(seats) >= held.quantity) throw refuse('seats', 'tooLarge')
	const confirmed = await tx.nominee.count({ where: { deliveryId, status: 'confirmed' } })
	if (held.quantity - Number(seats) < confirmed) throw refuse('seats', 'seatsTaken')
}

/** The event as passed to the workflow; refused where it contradicts the stored data. */
async function prepareDeliveryEvent(tx: Tx, found: LoadedEntity, sent: StepEvent): Promise<StepEvent> {
	const event = await withEquipmentCounts(tx, found, await withTrainingCounts(tx, found, sent))
	if (event.type === 'confirmParticipants') return withCohort(tx, found, event)
	if (event.type === 'callForNominations' || event.type === 'reschedule')
		await requireFundedCourse(tx, found, event)
	if (event.type === 'releaseSeats') await requireSpareSeats(tx, found, event)
	if (event.type === 'shareTerms') await requireFundedTerms(tx, found, event)
	return interrupting.has(event.type) ? { ...event, origin: found.status } : event
}

/** A clearance of a request that has ended needs no renewal. */
async function prepareCaseEvent(tx: Tx, { requestId }: LoadedEntity, event: StepEvent): Promise<StepEvent> {
	if (event.type !== 'expire') return event
	const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select: { status: true } })
	if (hasEnded(request.status)) throw new WorkflowError('impossible', 'the request has ended')
	return event
}

type Prepare = (tx: Tx, found: LoadedEntity, event: StepEvent, actor: Actor) => Promise<StepEvent>

const preparations: Record<EntityName, Prepare> = {
	request: prepareRequestEvent,
	need: prepareNeedEvent,
	delivery: prepareDeliveryEvent,
	dueDiligence: prepareCaseEvent,
}

/** Adds what only the server knows to an event; throws `DomainError` for faults that the workflow cannot judge. */
export async function enrichEvent(
	tx: Tx,
	name: EntityName,
	found: LoadedEntity,
	event: StepEvent,
	actor: Actor,
): Promise<StepEvent> {
	await requireDatesOfStep(tx, found, event)
	return preparations[name](tx, found, event, actor)
}

/** The days that an event states, by the table of dates and after what is recorded of the delivery. */
async function requireDatesOfStep(tx: Tx, { chart, stateIso3, deliveryId }: LoadedEntity, event: StepEvent) {
	const form = `${chart}.${event.type}`
	const dates = datesOf(form)
	if (Object.keys(dates).length === 0) return
	const recorded = deliveryId
		? await recordedDays(tx, deliveryId, await shipmentNamed(tx, deliveryId, event))
		: {}
	// A form with dates is one of their table.
	requireDates(form as DatedForm, event, { iso3: stateIso3, recorded })
}

/** The shipment that a step is about; null where the step makes it, undefined where it is about all. */
async function shipmentNamed(tx: Tx, deliveryId: string, event: StepEvent) {
	if (event.type === 'ship' || event.type === 'shipReplacement') return null
	if (event.type !== 'confirmArrival') return undefined
	return (await shipmentOfStep(tx, deliveryId, event))?.id ?? null
}
