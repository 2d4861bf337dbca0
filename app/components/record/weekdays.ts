import { useFormatter } from 'use-intl/react'

/** Days of the week, counted from Sunday as they are stored, from Monday: a weekend is named in its own order. */
export const inWeekOrder = (days: readonly number[]): number[] =>
	days.toSorted((one, other) => fromMonday(one) - fromMonday(other))

const fromMonday = (day: number) => (day + 6) % 7

/** The name of a day of the week, in the reader's language. */
export function useWeekday() {
	const format = useFormatter()
	// The first of these days is a Sunday.
	return (day: number) =>
		format.dateTime(new Date(Date.UTC(2024, 0, 7 + day)), { weekday: 'long', timeZone: 'UTC' })
}
