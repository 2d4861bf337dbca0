import type { Calendar } from './calendar.ts'
import { targetOf } from './due.ts'
import { calendarDays, type Run } from './runs.ts'
import { isPreparing } from './view.ts'

/** Days since submission: all of them, and without those that waited for an answer of the State. */
export type Durations = { gross: number; net: number }
type LineRun = Run & { needId: string | null }

/**
 * Returns how long a request has taken until `end` (its closure or now); null before submission. The net time excludes
 * clarification and the dormant period after a missing answer.
 */
export function durations(runs: readonly LineRun[], calendar: Calendar, end: Date): Durations | null {
	const filed = runs.find((run) => !isPreparing(run))
	if (!filed) return null
	const whole = { ...filed, stoppedAt: end }
	const gross = calendarDays([whole], calendar, end)
	return { gross, net: gross - calendarDays(waits(runs, end), calendar, end) }
}

/** Returns the periods of waiting for an answer: each ends when the next clock of the request starts. */
function waits(runs: readonly LineRun[], end: Date): Run[] {
	const own = runs.filter(({ needId }) => needId === null)
	return own.flatMap((run, at) =>
		targetOf(run) === 'clarificationReply' ? { ...run, stoppedAt: own[at + 1]?.startedAt ?? end } : [],
	)
}

/** Returns the last moment at which a clock stopped. */
export const lastStop = (runs: readonly Run[]): Date | null =>
	runs.reduce<Date | null>(
		(last, { stoppedAt }) => (stoppedAt && (!last || stoppedAt > last) ? stoppedAt : last),
		null,
	)
