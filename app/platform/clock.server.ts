import { AsyncLocalStorage } from 'node:async_hooks'

const pinned = new AsyncLocalStorage<{ time: Date }>()

/** The present moment (UTC). All code reads the time here, so that tests and the sample world can set it. */
export const now = () => new Date(pinned.getStore()?.time ?? Date.now())

/** Runs `work` as if it were `time`. */
export const atTime = <T>(time: Date, work: () => Promise<T>) => pinned.run({ time }, work)

/** Largest difference between the clocks of one installation, in milliseconds; beyond it, System status reports it. */
export const CLOCKS_MS = 60_000

/**
 * Whether a recorded moment is at most this many milliseconds ago. A moment in the future was written by a clock that
 * has since been corrected: its true age is unknown, so it does not count.
 */
export function isLately(moment: Date | number, milliseconds: number, at = now()): boolean {
	const age = at.getTime() - Number(moment)
	return age >= -CLOCKS_MS && age <= milliseconds
}

/** The same as a filter for rows. */
export const lately = (milliseconds: number, at = now()) => ({
	gte: new Date(at.getTime() - milliseconds),
	lte: new Date(at.getTime() + CLOCKS_MS),
})

/**
 * Whether an end that is at most `longest` milliseconds after its start is still in the future. One further ahead was
 * set by a clock that has since been corrected.
 */
export function isAhead(moment: Date | number, longest: number, at = now()): boolean {
	const left = Number(moment) - at.getTime()
	return left > 0 && left <= longest + CLOCKS_MS
}
