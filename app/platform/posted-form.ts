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
export const isSecret = (path: string, name: string) => /^\/account\b/i.test(path) && secrets.has(name)
