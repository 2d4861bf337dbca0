import type { Calendar } from './calendar.ts'
import { targetOf } from './due.ts'
import { calendarDays, type Run } from './runs.ts'
import { isPreparing } from './view.ts'

/** Days from the filing on: all of them, and those on which no answer of the State was waited for. */
export type Durations = { gross: number; net: number }
type LineRun = Run & { needId: string | null }

/**
 * How long a request has taken until `end`, its end or now; null before it is filed. The net time is without
 * clarification and without the rest that follows when no answer comes.
 */
export function durations(runs: readonly LineRun[], calendar: Calendar, end: Date): Durations | null {
	const filed = runs.find((run) => !isPreparing(run))
	if (!filed) return null
	const whole = { ...filed, stoppedAt: end }
	const gross = calendarDays([whole], calendar, end)
	return { gross, net: gross - calendarDays(waits(runs, end), calendar, end) }
}

/** The times in which an answer was waited for: until the next clock of the request itself starts. */
function waits(runs: readonly LineRun[], end: Date): Run[] {
	const own = runs.filter(({ needId }) => needId === null)
	return own.flatMap((run, at) =>
		targetOf(run) === 'clarificationReply' ? { ...run, stoppedAt: own[at + 1]?.startedAt ?? end } : [],
	)
}

/** The last moment at which a clock stopped. */
export const lastStop = (runs: readonly Run[]): Date | null =>
	runs.reduce<Date | null>(
		(last, { stoppedAt }) => (stoppedAt && (!last || stoppedAt > last) ? stoppedAt : last),
		null,
	)
