import { type Calendar, dayAt, workingDaysAfter } from './calendar.ts'
import type { Party } from './turns.ts'

/** One clock from its start to its stop; null while it runs. */
export type Run = { party: Party; stage: string; startedAt: Date; stoppedAt: Date | null }

type Span = { from: Date; to: Date }

/** The times in which at least one of the runs went, in order and apart from each other. */
function spansOf(runs: readonly Run[], now: Date): Span[] {
	const spans = runs
		.map(({ startedAt, stoppedAt }) => ({ from: startedAt, to: stoppedAt ?? now }))
		.filter(({ from, to }) => from < to)
		.sort((one, other) => one.from.getTime() - other.from.getTime())
	const apart: Span[] = []
	for (const { from, to } of spans) {
		const last = apart.at(-1)
		if (!last || last.to < from) apart.push({ from, to })
		else if (last.to < to) last.to = to
	}
	return apart
}

/**
 * Working days for which these runs went. A day counts for the party that had the matter when the day began, so each
 * counts once, however often the matter goes to and fro; what is passed on the day it came counts for nobody.
 */
export const workingDays = (runs: readonly Run[], calendar: Calendar, now: Date): number =>
	daysIn(runs, calendar, now, (from, to) => workingDaysAfter(from, to, calendar))

/** Days of the calendar for which these runs went, counted in the same way. */
export const calendarDays = (runs: readonly Run[], calendar: Calendar, now: Date): number =>
	daysIn(runs, calendar, now, (from, to) => to - from)

function daysIn(
	runs: readonly Run[],
	calendar: Calendar,
	now: Date,
	count: (from: number, to: number) => number,
) {
	const counted = spansOf(runs, now).map(({ from, to }) => count(dayAt(from, calendar), dayAt(to, calendar)))
	return counted.reduce((sum, days) => sum + days, 0)
}
