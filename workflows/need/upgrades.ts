type Stored = { value: string; context: object }

/** 1 to 2: a declined need can be reconsidered, once. */
export function withReconsideration(stored: unknown) {
	const { value, context } = stored as Stored
	return { value, context: { ...context, reconsidered: false } }
}
