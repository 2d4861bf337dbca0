import { DAY, type Day, wallTime } from '#workflows/clock/calendar.ts'

const HOUR = 60 * 60 * 1000
/** When a reader's morning begins, on the clocks where the reader is. */
const MORNING = 7 * HOUR
const MONDAY = 1

/** The day, where the reader is, in whose morning something goes that is held since a moment: the next one, or the next Monday. */
export function digestDay(cadence: 'daily' | 'weekly', since: Date, timeZone: string): Day {
	const next = Math.floor((wallTime(since, timeZone) - MORNING) / DAY) + 1
	// 1 January 1970 was a Thursday.
	return cadence === 'daily' ? next : next + ((MONDAY - ((next + 4) % 7) + 7) % 7)
}

/** Whether the morning of a day has come where the reader is; what is late for it waits for the morning of another. */
export function hasBegun(day: Day, at: Date, timeZone: string): boolean {
	const time = wallTime(at, timeZone)
	return time >= day * DAY + MORNING && time % DAY >= MORNING
}

/** The day it is where the reader is. */
export const todayIn = (timeZone: string, at: Date): Day => Math.floor(wallTime(at, timeZone) / DAY)
