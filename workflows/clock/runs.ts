import { type Calendar, dayAt, workingDaysAfter } from './calendar.ts'

/** The parties whose processing time is measured. */
export type Party = 'state' | 'office' | 'programme' | 'partner'

/** One run of a clock; `stoppedAt` is null while it runs. */
export type Run = { party: Party; stage: string; startedAt: Date; stoppedAt: Date | null }

type Span = { from: Date; to: Date }

/** Returns the periods in which at least one run was open, in order and without overlap. */
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
 * Counts the working days of these runs. A day counts for the party whose clock ran when it began, so each day counts
 * once, however often the request changes sides; a request passed on within a day counts for neither party.
 */
export const workingDays = (runs: readonly Run[], calendar: Calendar, now: Date): number =>
	daysIn(runs, calendar, now, (from, to) => workingDaysAfter(from, to, calendar))

/** Counts the calendar days of these runs by the same rule. */
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
