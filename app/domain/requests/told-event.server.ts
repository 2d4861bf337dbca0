import { eventSchema } from '#app/forms/event-groups.ts'
import { type ToldField, toldFields } from '#app/forms/told-fields.ts'
import { toldGroups } from '#app/forms/told-groups.ts'

type Payload = Record<string, unknown>

/** What ids in an event stand for; an id without a name is left out. */
export type Names = (id: string) => string | undefined

/** What somebody sent with a step, ready to be put into words. */
export function toldEvent(chart: string, type: string, payload: Payload, names: Names) {
	const schema = eventSchema(chart, type)
	if (!schema) return { fields: handedOver(payload, names), groups: [] }
	// A row of an event is never blank, so the rows told are the rows sent.
	const groups = toldGroups(schema, payload).map(({ name, rows }) => {
		const sent = payload[name] as Payload[]
		return { name, rows: rows.map((row, index) => [...namedIds(sent[index], names), ...row]) }
	})
	return { fields: [...namedIds(payload, names), ...toldFields(schema, payload)], groups }
}

/** Who had the work until now and who has it next, where it was handed over; both stay named. */
function handedOver(payload: Payload, names: Names): ToldField[] {
	const { formerDrafterId, drafterId, formerManagerId, managerId, reason } = payload
	if (!formerDrafterId && !formerManagerId) return []
	const people = { formerDrafterId, drafterId, formerManagerId, managerId }
	return [...namedIds(people, names), { name: 'reason', as: 'text', value: String(reason) }]
}

/** An id tells nothing to a reader, but what it stands for does. */
const namedIds = (values: Payload = {}, names: Names): ToldField[] =>
	Object.entries(values).flatMap(([name, id]) => {
		const value = name.endsWith('Id') ? names(String(id)) : undefined
		return value ? [{ name, as: 'text', value }] : []
	})

/** Every id that an event names. */
export const idsIn = (payload: unknown): string[] =>
	Object.entries((payload ?? {}) as Payload).flatMap(([key, value]) => {
		if (Array.isArray(value)) return value.flatMap(idsIn)
		return key.endsWith('Id') && typeof value === 'string' ? [value] : []
	})
