import { setImmediate } from 'node:timers/promises'

/** How long one piece of work may block the main thread, in milliseconds. */
const LONGEST = 20

/**
 * For long work that cannot leave the main thread, such as within a transaction: awaited between its steps, it lets
 * other requests proceed once 20 ms have passed since the last time.
 */
export function breather() {
	let since = performance.now()
	return async () => {
		if (performance.now() - since < LONGEST) return
		await setImmediate()
		since = performance.now()
	}
}
