/**
 * The one way to write a value as JSON (RFC 8785): keys sorted by UTF-16 code unit, no white space, numbers and
 * escapes as ECMAScript writes them, undefined left out. Text stays as it was typed: no Unicode normalization.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
	if (value === null || typeof value !== 'object') return JSON.stringify(value)
	const pairs = Object.entries(value)
		.filter(([, inner]) => inner !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
	return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
