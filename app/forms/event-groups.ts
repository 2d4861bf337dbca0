import type * as z from 'zod'
import { type DeliveryEvent, deliveryEvents } from '#workflows/delivery/delivery.ts'
import { type DueDiligenceEvent, dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { type NeedEvent, needEvents } from '#workflows/need/events.ts'
import { type RequestEvent, requestEvents } from '#workflows/request/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Whose events: the words and the schemas go by the same names. */
export type EventGroup = 'request' | 'need' | 'dueDiligence' | Kind

type OfGroup = { request: RequestEvent; need: NeedEvent; dueDiligence: DueDiligenceEvent } & Record<
	Kind,
	DeliveryEvent
>
export type EventOf<Group extends EventGroup> = OfGroup[Group]

const groups: Record<EventGroup, Record<string, z.ZodObject>> = {
	request: requestEvents,
	need: needEvents,
	dueDiligence: dueDiligenceEvents,
	...deliveryEvents,
}

/** The schema of an event, or undefined where there is no such group, or none of that name in it. */
export const eventSchema = (group: string, type: string): z.ZodObject | undefined => {
	const events = Object.hasOwn(groups, group) ? groups[group as EventGroup] : {}
	return Object.hasOwn(events, type) ? events[type] : undefined
}
