/** Several times the largest form of ours: an allocation with a line for every need. */
const MOST_FIELDS = 5000
const LONGEST_NAME = 200

/** Whether no page of ours could have sent this: more fields than any has, or names that are texts themselves. */
export function isBeyondLimits(form: FormData): boolean {
	let fields = 0
	for (const [name] of form) if (++fields > MOST_FIELDS || name.length > LONGEST_NAME) return true
	return false
}
