import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { type Calendar, dayAt, workingDaysAfter } from '#workflows/clock/calendar.ts'

/** Working days until a due date, or since it has passed. */
export type DaysLeft = { days: number; isOverdue: boolean }

/** The working days of the duty station until each due date, by the id of its row; rows without one are left out. */
export async function daysLeftOf(
	ask: Ask,
	rows: readonly { id: string; dueAt: Date | null }[],
): Promise<ReadonlyMap<string, DaysLeft>> {
	const due = rows.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []))
	if (due.length === 0) return new Map()
	const calendar = (await loadClockSettings(ask)).dutyStation
	return new Map(due.map(({ id, dueAt }) => [id, daysLeft(dueAt, calendar)]))
}

/** The working days of a calendar from today until a due date, or since it has passed. */
export function daysLeft(dueAt: Date, calendar: Calendar): DaysLeft {
	const [today, day] = [dayAt(now(), calendar), dayAt(dueAt, calendar)]
	const isOverdue = dueAt < now()
	const days = isOverdue ? workingDaysAfter(day, today, calendar) : workingDaysAfter(today, day, calendar)
	return { days, isOverdue }
}
