/** A calendar month in UTC, `YYYY-MM`. */
export type Month = string

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/
const FIRST_YEAR = 2000

/** The month that a moment belongs to. */
export const monthOf = (at: Date): Month => at.toISOString().slice(0, 7)

/** The first day of a month, at midnight UTC. */
export const firstDayOf = (month: Month): Date => new Date(`${month}-01T00:00:00Z`)

/** The month that comes so many after another; before it where the number is negative. */
export function monthAfter(month: Month, months = 1): Month {
	const day = firstDayOf(month)
	day.setUTCMonth(day.getUTCMonth() + months)
	return monthOf(day)
}

/** Whether rates can be of this month: from the year 2000 to the month after that of `at`, which is published early. */
export function isRateMonth(text: string, at: Date): text is Month {
	const year = Number(pattern.exec(text)?.[1])
	return year >= FIRST_YEAR && text <= monthAfter(monthOf(at))
}
