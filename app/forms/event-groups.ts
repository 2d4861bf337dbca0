import type * as z from 'zod'
import { type DeliveryEvent, deliveryEvents } from '#workflows/delivery.ts'
import { type NeedEvent, needEvents } from '#workflows/need/events.ts'
import { type RequestEvent, requestEvents } from '#workflows/request/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Whose events: the words and the schemas go by the same names. */
export type EventGroup = 'request' | 'need' | Kind

type OfGroup = { request: RequestEvent; need: NeedEvent } & Record<Kind, DeliveryEvent>
export type EventOf<Group extends EventGroup> = OfGroup[Group]

const groups: Record<EventGroup, Record<string, z.ZodObject>> = {
	request: requestEvents,
	need: needEvents,
	...deliveryEvents,
}

/** The schema of an event, or undefined where the group has none of that name. */
export const eventSchema = (group: EventGroup, type: string): z.ZodObject | undefined =>
	Object.hasOwn(groups[group], type) ? groups[group][type] : undefined
