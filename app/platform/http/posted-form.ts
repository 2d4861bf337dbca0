import { REMOVE_HIDDEN, withoutHidden } from '#workflows/typed/hidden-characters.ts'

/** Several times our largest form: an allocation with a line for every need. */
const MOST_FIELDS = 5000
const LONGEST_NAME = 200

/** Whether no page of ours can have sent this: too many fields, or names as long as texts. */
export function isBeyondLimits(form: FormData): boolean {
	let fields = 0
	for (const [name] of form) if (++fields > MOST_FIELDS || name.length > LONGEST_NAME) return true
	return false
}

const secrets: ReadonlySet<string> = new Set(['password', 'repeated', 'present', 'code'])

/** Whether a field is a secret of an account, which must be typed again: no page receives or stores it. */
export const isSecret = (path: string, name: string) =>
	/^\/(account|invitation|sign-in)\b/i.test(path) && secrets.has(name)

/**
 * Removes the hidden characters of a form whose button asked for it, and adds what its own button would have sent. The
 * schema of the form then answers with the error `hiddenRemoved` at that field, so that its page shows it again.
 */
export function withHiddenRemoved(form: FormData): FormData {
	const asked = form.get(REMOVE_HIDDEN)
	if (typeof asked !== 'string') return form
	const cleaned = new FormData()
	for (const [name, value] of form)
		cleaned.append(name, typeof value === 'string' ? withoutHidden(value) : value)
	const [, name, sent] = /^\S+ (\w+)=(.*)$/.exec(asked) ?? []
	if (name && sent !== undefined && !cleaned.has(name)) cleaned.set(name, sent)
	return cleaned
}
