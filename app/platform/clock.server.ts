import { AsyncLocalStorage } from 'node:async_hooks'

const pinned = new AsyncLocalStorage<{ time: Date }>()

/** The present moment (UTC). Everything that needs the time asks here, so that a test or the sample world can set it. */
export const now = () => new Date(pinned.getStore()?.time ?? Date.now())

/** Runs `work` as if it were `time`. */
export const atTime = <T>(time: Date, work: () => Promise<T>) => pinned.run({ time }, work)

/** By so many milliseconds the clocks of the machines of one installation may differ; beyond it, System status says so. */
export const CLOCKS_MS = 60_000

/**
 * Whether a moment that was written down when something happened lies at most so many milliseconds back. One in the
 * future was written by a clock that has been put right since: how long ago it was is not known, so it counts for nothing.
 */
export function isLately(moment: Date | number, milliseconds: number, at = now()): boolean {
	const age = at.getTime() - Number(moment)
	return age >= -CLOCKS_MS && age <= milliseconds
}

/** The same as a filter of rows. */
export const lately = (milliseconds: number, at = now()) => ({
	gte: new Date(at.getTime() - milliseconds),
	lte: new Date(at.getTime() + CLOCKS_MS),
})

/**
 * Whether a moment until which something holds is still to come, of something that holds for at most `longest`
 * milliseconds. One that lies further ahead was set by a clock that has been put right since.
 */
export function isAhead(moment: Date | number, longest: number, at = now()): boolean {
	const left = Number(moment) - at.getTime()
	return left > 0 && left <= longest + CLOCKS_MS
}
