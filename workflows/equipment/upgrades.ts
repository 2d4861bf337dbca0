type Stored = { value: string; context: object }

/** 1 to 2: a delivery can be interrupted, and remembers where. */
export function withOrigin(stored: unknown) {
	const { value, context } = stored as Stored
	return { value, context: { ...context, origin: null } }
}
