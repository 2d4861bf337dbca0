import { dayAtTime } from '#workflows/clock/utc-day.ts'

/** A year (`2026`), half of one (`2026-H1`), or `all`; in UTC. */
export type Period = string

const pattern = /^(\d{4})(-H([12]))?$/
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Whether this text is a period. */
export function isPeriod(text: string): text is Period {
	const year = Number(pattern.exec(text)?.[1])
	return text === 'all' || (year >= FIRST_YEAR && year <= LAST_YEAR)
}

/** The period before of the same length; null before all that there is. */
export function periodBefore(period: Period): Period | null {
	const [, year, , half] = pattern.exec(period) ?? []
	if (!year) return null
	if (!half) return String(Number(year) - 1)
	return half === '2' ? `${year}-H1` : `${Number(year) - 1}-H2`
}

/** The year that a moment belongs to. */
export const yearOf = (at: Date): Period => String(at.getUTCFullYear())

/** First and last month of a period, as `YYYY-MM`; null if it has no bounds. */
export function monthsOf(period: Period): { first: string; last: string } | null {
	const [, year, , half] = pattern.exec(period) ?? []
	if (!year) return null
	return { first: `${year}-${half === '2' ? '07' : '01'}`, last: `${year}-${half === '1' ? '06' : '12'}` }
}

/** The first moment of a period and that of the next; null if it has no bounds. */
export function boundsOf(period: Period): { from: Date; to: Date } | null {
	const months = monthsOf(period)
	if (!months) return null
	const to = new Date(`${months.last}-01T00:00:00Z`)
	to.setUTCMonth(to.getUTCMonth() + 1)
	return { from: new Date(`${months.first}-01T00:00:00Z`), to }
}

/** The first and the last day of a period (`YYYY-MM-DD`); null if it has no bounds. */
export function daysOfPeriod(period: Period): { first: string; last: string } | null {
	const bounds = boundsOf(period)
	if (!bounds) return null
	return { first: dayAtTime(bounds.from.getTime()), last: dayAtTime(bounds.to.getTime() - 1) }
}

/** The periods that can be chosen: everything, and the last years with their halves, the latest first. */
export function periodChoices(now: Date, years: number): Period[] {
	const last = now.getUTCFullYear()
	const halfNow = now.getUTCMonth() < 6 ? 1 : 2
	const choices = Array.from({ length: years }, (_, index) => last - index).flatMap((year) => [
		String(year),
		...(year < last || halfNow === 2 ? [`${year}-H2`] : []),
		`${year}-H1`,
	])
	return [...choices, 'all']
}

/** The last half-year that is over at a moment. */
export function lastHalfYear(at: Date): Period {
	const year = at.getUTCFullYear()
	return at.getUTCMonth() < 6 ? `${year - 1}-H2` : `${year}-H1`
}
