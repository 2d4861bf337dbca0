import * as z from 'zod'
import { DomainError } from '#app/platform/domain-error.ts'
import { permissionOf } from '#workflows/charts.ts'
import { type DeliveryEvent, deliveryEvents } from '#workflows/delivery/delivery.ts'
import { type DueDiligenceEvent, dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { type Control, controlOf } from '#workflows/fields.ts'
import { isNameOf } from '#workflows/names.ts'
import { type NeedEvent, needEvents } from '#workflows/need/events.ts'
import { type RequestEvent, requestEvents } from '#workflows/request/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { parseForm } from './parse-form.ts'

/** One field of an event, serializable for a page. */
export type EventField = {
	name: string
	control: Control
	required: boolean
	max?: number
	min?: number
	/** The code list of its options, and the codes offered. */
	codeList?: string
	options?: string[]
}
export type EventForm = { type: string; fields: EventField[]; danger: boolean }

/** Returns the forms of these events without their schemas, which remain on the server; ways out come last. */
export function eventForms(group: EventGroup, types: readonly string[]): EventForm[] {
	const forms = types.flatMap((type) => {
		const schema = eventSchema(group, type)
		return schema
			? [{ type, fields: fieldsOf(schema), danger: permissionOf(group, type)?.wayOut === true }]
			: []
	})
	return forms.sort((one, other) => Number(one.danger) - Number(other.danger))
}

/** Only fields that a person fills in: row ids and server fields have no control, rows have their own panel. */
const fieldsOf = (schema: z.ZodObject): EventField[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => describe(name, field as z.ZodType))

function describe(name: string, field: z.ZodType): EventField[] {
	const facts = controlOf(field)
	if (!facts) return []
	const { control, options: codeList, max, min } = facts
	const required = !field.safeParse(undefined).success
	const options = field instanceof z.ZodEnum ? { options: field.options.map(String) } : {}
	// A code that the server computes is named like one that a person chooses, but not offered.
	if (control === 'choice' && !options.options) return []
	return [{ name, control, required, ...defined({ max, min, codeList }), ...options }]
}

const defined = <Values extends object>(values: Values) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[Name in keyof Values]?: Exclude<Values[Name], undefined>
	}

/** The chart of the events: words and schemas use the same names. */
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

/** Returns the schema of an event; undefined if there is no such group or event. */
export const eventSchema = (group: string, type: string): z.ZodObject | undefined => {
	const events = isNameOf(groups, group) ? groups[group] : {}
	return Object.hasOwn(events, type) ? events[type] : undefined
}

/**
 * Parses the submitted event and the revision of its page. Throws `invalid` with errors by field for wrong values, and
 * `conflict` for an unknown event or a missing revision.
 */
export function parseEvent<const Group extends EventGroup>(
	group: Group,
	form: FormData,
): { revision: number; event: EventOf<Group> } {
	const schema = eventSchema(group, String(form.get('type') ?? ''))
	if (!schema) throw new DomainError('conflict', 'impossible')
	const revision = String(form.get('revision') ?? '')
	if (!/^\d{1,9}$/.test(revision)) throw new DomainError('conflict')
	const parsed = parseForm(form, schema)
	if (!parsed.ok) throw new DomainError('invalid', 'badValue', parsed.errors)
	// The schema is that of an event of this group.
	return { revision: Number(revision), event: parsed.value as EventOf<Group> }
}
