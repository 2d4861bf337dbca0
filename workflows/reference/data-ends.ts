import { dayAtTime } from '#workflows/clock/utc-day.ts'
import type { Day } from './reference-lists.ts'

/** Administrators are warned so many days before dated data end. */
const WARNED_DAYS = 60

/** The last day that dated data cover: of a list by its kind, of the holidays of a calendar by its name, of the rates. */
export type DataEnd = { what: 'list' | 'holidays' | 'rates'; name: string; until: Day }

const DAY_MS = 24 * 60 * 60 * 1000
const plusDays = (day: Day, days: number): Day => dayAtTime(Date.parse(`${day}T00:00Z`) + days * DAY_MS)

/** Rates are published month by month, at its beginning: they are missing once their month is over. */
const warnedBefore = ({ what }: DataEnd) => (what === 'rates' ? -1 : WARNED_DAYS)

/** Whether data have ended on a day (`ended`), will within the time of the warning (`ending`), or neither. */
export function endStatus(end: DataEnd, today: Day): 'ended' | 'ending' | 'current' {
	if (end.until < today) return 'ended'
	return end.until <= plusDays(today, warnedBefore(end)) ? 'ending' : 'current'
}

/** The last day of the last year that has a dated holiday; null where none has a year, since those return every year. */
export function holidaysUntil(holidays: readonly string[]): Day | null {
	const last = holidays
		.filter((day) => day.length > 'MM-DD'.length)
		.sort()
		.at(-1)
	return last === undefined ? null : `${last.slice(0, 4)}-12-31`
}
