import * as z from 'zod'
import { permissionOf } from '#workflows/charts.ts'
import { type Control, controlOf } from '#workflows/fields.ts'
import { type EventGroup, eventSchema } from './event-groups.ts'

/** One field of an event, plain enough to be sent to a page. */
export type EventField = {
	name: string
	control: Control
	required: boolean
	max?: number
	min?: number
	/** The code list that puts the options into words, and those of its codes that are offered. */
	codeList?: string
	options?: string[]
}
export type EventForm = { type: string; fields: EventField[]; danger: boolean }

/** The forms of these events without their schemas, which stay on the server; ways out come last. */
export function eventForms(group: EventGroup, types: readonly string[]): EventForm[] {
	const forms = types.flatMap((type) => {
		const schema = eventSchema(group, type)
		return schema
			? [{ type, fields: fieldsOf(schema), danger: permissionOf(group, type)?.wayOut === true }]
			: []
	})
	return forms.sort((one, other) => Number(one.danger) - Number(other.danger))
}

/** Only fields that a person fills in: row ids and what the server adds have no control, rows have a panel of their own. */
const fieldsOf = (schema: z.ZodObject): EventField[] =>
	Object.entries(schema.shape).flatMap(([name, field]) => describe(name, field as z.ZodType))

function describe(name: string, field: z.ZodType): EventField[] {
	const facts = controlOf(field)
	if (!facts) return []
	const { control, options: codeList, max, min } = facts
	const required = !field.safeParse(undefined).success
	const options = field instanceof z.ZodEnum ? { options: field.options.map(String) } : {}
	return [{ name, control, required, ...defined({ max, min, codeList }), ...options }]
}

const defined = <Values extends object>(values: Values) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[Name in keyof Values]?: Exclude<Values[Name], undefined>
	}
