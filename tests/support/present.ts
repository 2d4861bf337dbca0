/** Returns a value that the test has arranged to be there; an error where it is not. */
export function present<Value>(value: Value | null | undefined, what = 'value'): Value {
	if (value === null || value === undefined) throw new Error(`there is no ${what}`)
	return value
}

/** Returns the only value of a list, or the first one. */
export const firstOf = <Value>(values: readonly Value[], what = 'first value'): Value =>
	present(values[0], what)

/** The message of something that was thrown, which in JavaScript need not be an error. */
export const messageOf = (thrown: unknown): string =>
	thrown instanceof Error ? thrown.message : String(thrown)
