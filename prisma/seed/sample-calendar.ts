const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60 * 1000

/** The month in which the dates of the sample needs and programmes were written down. */
const WRITTEN = { year: 2026, month: 10 }

// Read once: steps run at times of their own, and all of them count from the same day.
const today = Math.floor(Date.now() / DAY) * DAY

/** Midnight of a day so many days from today (UTC): the sample world is always as old as on its first day. */
const midnight = (days: number) => new Date(today + days * DAY)

/** The calendar day so many days from today, as a form takes it. */
export const inDays = (days: number) => midnight(days).toISOString().slice(0, 10)

/**
 * A moment of office hours so many days ago, on the Friday before if that was a weekend; steps keep their order. What a
 * step says was done by then lies two days further back, so that it holds on every day of the week.
 */
export function officeHours(daysAgo: number, order: number): Date {
	const day = midnight(-daysAgo)
	const back = Math.max(0, ((day.getUTCDay() + 6) % 7) - 4)
	return new Date(day.getTime() - back * DAY + (7 * 60 + 10 + order * 13) * MINUTE)
}

/**
 * How many months lie between the written dates and a moment so many days ago. Needs and programmes keep their distance
 * on whichever day of a month the world begins: counted by the calendar, a need of May would be a month further from
 * today's programmes on the first of a month than on the last.
 */
export function monthsSinceWritten(daysAgo: number): number {
	const day = midnight(0)
	const now = (day.getUTCFullYear() - WRITTEN.year) * 12 + day.getUTCMonth() - WRITTEN.month
	return now - Math.floor(daysAgo / 30.5)
}

/** The same day of another month; the last day of a shorter one. */
export function moveMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}
