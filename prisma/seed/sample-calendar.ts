import { dayAtTime, storedDay } from '#workflows/clock/utc-day.ts'

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60 * 1000

/** The month in which the dates of the sample needs and programmes were written. */
const WRITTEN = { year: 2026, month: 10 }

// Read once: steps run at different times, and all count from the same day.
const today = Math.floor(Date.now() / DAY) * DAY

/** Returns midnight (UTC) of the day so many days from today: the sample world never ages. */
const midnight = (days: number) => new Date(today + days * DAY)

/** Returns the calendar day so many days from today, in the form of a date field. */
export const inDays = (days: number) => storedDay(midnight(days))

/**
 * Returns a working hour so many days ago, moved to the Friday before a weekend; steps keep their order. Events that a
 * step refers to are two days earlier, so that the order is right on every weekday.
 */
export function officeHours(daysAgo: number, order: number): Date {
	const day = midnight(-daysAgo)
	const back = Math.max(0, ((day.getUTCDay() + 6) % 7) - 4)
	return new Date(day.getTime() - back * DAY + (7 * 60 + 10 + order * 13) * MINUTE)
}

/**
 * Returns the months between the written dates and a moment so many days ago. Needs and programmes keep their distance
 * on every day of a month: by calendar months, a need of May would be one month further from today's programmes on the
 * first of a month than on the last.
 */
export function monthsSinceWritten(daysAgo: number): number {
	const day = midnight(0)
	const now = (day.getUTCFullYear() - WRITTEN.year) * 12 + day.getUTCMonth() - WRITTEN.month
	return now - Math.floor(daysAgo / 30.5)
}

/** Returns the same day of another month; the last day of a shorter one. */
export function moveMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
	return dayAtTime(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
}
