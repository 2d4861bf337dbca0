import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import { takeStep } from './take-step.server.ts'

type At<Id extends string, Event> = Record<Id, string> & { revision: number; event: Event }

/** Moves a request one step. State, audit entry and outgoing messages are saved together or not at all. */
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
