import { type Calendar, dayAt, workingDaysAfter } from '#workflows/clock/calendar.ts'
import { type Party, type Run, workingDays } from '#workflows/clock/runs.ts'

/** From the beginning of a step to its end. */
export type Span = { from: Date | null; to: Date | null }
export type Calendars = { dutyStation: Calendar; calendarOf: (party: Party) => Calendar }

/** Working days of a step in the calendar of the duty station, for all parties together; null while it is open. */
export function grossDays({ from, to }: Span, { dutyStation }: Calendars): number | null {
	if (!from || !to) return null
	return workingDaysAfter(dayAt(from, dutyStation), dayAt(to, dutyStation), dutyStation)
}

/**
 * Working days within a step on which the clock of one of these parties ran, each in the calendar of the first of them;
 * null while the step has not ended. A day counts for the party whose clock ran when it began.
 */
export function netDays(
	span: Span,
	runs: readonly Run[],
	parties: readonly [Party, ...Party[]],
	calendars: Calendars,
) {
	const { from, to } = span
	if (!from || !to) return null
	const own = runs.filter(({ party }) => parties.includes(party)).flatMap((run) => within(run, from, to))
	return workingDays(own, calendars.calendarOf(parties[0]), to)
}

/** The part of a run that falls into a period. */
function within(run: Run, from: Date, to: Date): Run[] {
	const startedAt = run.startedAt > from ? run.startedAt : from
	const stoppedAt = run.stoppedAt && run.stoppedAt < to ? run.stoppedAt : to
	return startedAt < stoppedAt ? [{ ...run, startedAt, stoppedAt }] : []
}
