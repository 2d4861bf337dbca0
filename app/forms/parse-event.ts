import { DomainError } from '#app/platform/domain-error.ts'
import { type EventGroup, type EventOf, eventSchema } from './event-groups.ts'
import { parseForm } from './parse-form.ts'

/**
 * The event that a page sent and the revision it was drawn from. Wrong values are `invalid`, with the errors at
 * their fields; an event nobody has and a page without a revision are a `conflict`.
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
	return { revision: Number(revision), event: parsed.value as EventOf<Group> }
}
