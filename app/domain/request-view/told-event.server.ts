import { type EventGroup, eventSchema } from '#app/forms/event-groups.ts'
import { toldFields } from '#app/forms/told-fields.ts'
import { toldGroups } from '#app/forms/told-groups.ts'

type Payload = Record<string, unknown>

/** What ids in an event stand for; an id without a name is left out. */
export type Names = (id: string) => string | undefined

/** What somebody sent with a step, ready to be put into words. */
export function toldEvent(chart: string, type: string, payload: Payload, names: Names) {
	const schema = eventSchema(chart as EventGroup, type)
	if (!schema) return { fields: [], groups: [] }
	const named = withNames(payload, names)
	return { fields: toldFields(schema, named), groups: toldGroups(schema, named) }
}

const withNames = (values: Payload, names: Names): Payload =>
	Object.fromEntries(
		Object.entries(values).map(([key, value]) => {
			if (Array.isArray(value)) return [key, value.map((row) => withNames(row as Payload, names))]
			return [key, key.endsWith('Id') ? names(String(value)) : value]
		}),
	)

/** Every id that an event names. */
export const idsIn = (payload: unknown): string[] =>
	Object.entries((payload ?? {}) as Payload).flatMap(([key, value]) => {
		if (Array.isArray(value)) return value.flatMap(idsIn)
		return key.endsWith('Id') && typeof value === 'string' ? [value] : []
	})
