// What is stored as JSON, such as the facts of a notice, the event of an entry or a snapshot.

/** A stored object; an error where anything else is stored. */
export function objectIn(stored: unknown): object {
	if (typeof stored !== 'object' || stored === null) throw new TypeError(`no object: ${stored}`)
	return stored
}

/** The text that a stored object has under a name; an error where it has none. */
export function textIn(stored: unknown, name: string): string {
	const text: unknown = Reflect.get(objectIn(stored), name)
	if (typeof text !== 'string') throw new TypeError(`no text ${name} in ${JSON.stringify(stored)}`)
	return text
}
