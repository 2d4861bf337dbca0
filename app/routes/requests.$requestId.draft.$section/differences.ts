type Values = Record<string, unknown>
export type Difference = { name: string; stored: string[] }

/** Fields whose stored answer is not what was typed, with the stored answer as texts. */
export function differences(stored: Values, typed: Values): Difference[] {
	const before = texts(stored)
	const after = texts(typed)
	return [...new Set([...before.keys(), ...after.keys()])]
		.map((name) => ({ name, stored: before.get(name) ?? [], typed: after.get(name) ?? [] }))
		.filter(({ stored, typed }) => stored.join('\n') !== typed.join('\n'))
		.map(({ name, stored }) => ({ name, stored }))
}

/** Every field by its name in the page, as the texts the page would send. */
function texts(value: unknown, path: string[] = [], found = new Map<string, string[]>()) {
	const name = path.join('.')
	if (typeof value === 'string' || typeof value === 'number') add(found, name, String(value))
	else if (value === true) add(found, name, 'on')
	else if (Array.isArray(value))
		for (const [index, one] of value.entries())
			texts(one, typeof one === 'object' ? [...path, String(index)] : path, found)
	else if (value && typeof value === 'object')
		for (const [part, one] of Object.entries(value)) texts(one, [...path, part], found)
	return found
}

function add(found: Map<string, string[]>, name: string, text: string) {
	if (text !== '') found.set(name, [...(found.get(name) ?? []), text])
}
