import { dayAtTime } from '#workflows/clock/utc-day.ts'

const YEARS = 3
const DAY_MS = 24 * 60 * 60 * 1000

/** The library, as a calendar names its source. Its data is licensed under CC BY 3.0, which the page states. */
export const HOLIDAY_SOURCE = 'date-holidays'

/**
 * The public holidays of a country (ISO 3166-1 alpha-2) in a year and the two after it, as `YYYY-MM-DD`; none where the
 * library does not know it. A holiday of several days is each of its days; observances and half days are left out.
 */
export async function publicHolidays(country: string, year: number): Promise<string[]> {
	// The rules of all countries take 13 MB: they are read when an administrator asks for them, and never at the start.
	const { default: Holidays } = await import('date-holidays')
	const calendar = new Holidays()
	if (!Object.hasOwn(calendar.getCountries(), country)) return []
	calendar.init(country)
	const found = Array.from({ length: YEARS }, (_, at) => calendar.getHolidays(year + at)).flat()
	const days = found.filter(({ type }) => type === 'public').flatMap(daysIn)
	return [...new Set(days)].sort()
}

type Span = { date: string; start: Date; end: Date }

/** The days of one holiday by the calendar of its country: the library gives the first, and how long it lasts. */
function daysIn({ date, start, end }: Span): string[] {
	const first = Date.parse(`${date.slice(0, 10)}T00:00Z`)
	const count = Math.round((end.getTime() - start.getTime()) / DAY_MS)
	return Array.from({ length: count }, (_, at) => dayAtTime(first + at * DAY_MS))
}
