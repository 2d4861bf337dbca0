import { describe, expect, test } from 'vitest'
import { states } from '#prisma/data/samples.ts'
import { calendarFor, calendarOfState, dutyStation } from '#workflows/calendars/duty-station.ts'
import { holidays, weekends } from '#workflows/calendars/holidays.ts'
import { timeZones } from '#workflows/calendars/time-zones.ts'
import { DAY } from '#workflows/clock/calendar.ts'
import { boundsOf, lastHalfYear } from '#workflows/figures/periods.ts'
import { isOver, MOST_DAYS_AFTER, nextReleaseDay, releaseDay } from '#workflows/releases/release.ts'

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Easter Sunday, by the algorithm of Gauss in the form of Meeus and Jones. */
function easter(year: number) {
	const a = year % 19
	const [b, c] = [Math.floor(year / 100), year % 100]
	const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
	const m = Math.floor((a + 11 * h + 22 * l) / 451)
	const month = Math.floor((h + l - 7 * m + 114) / 31)
	return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1)
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
	day: 'numeric',
	month: 'numeric',
	timeZone: 'UTC',
})

/** Returns the days of a year with this day and month in the lunar calendar. */
function byTheMoon(year: number, month: number, day: number) {
	const all = Array.from({ length: 366 }, (_, index) => Date.UTC(year, 0, 1) + index * DAY)
	return all.filter((time) => {
		const parts = hijri.formatToParts(time)
		const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
		return of('month') === month && of('day') === day && new Date(time).getUTCFullYear() === year
	})
}

describe.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('the duty station in %d', (year) => {
	const listed = dutyStation.holidays.filter((day) => day.startsWith(String(year)))

	test('has its nine days, each on a day of work', () => {
		const days = [
			Date.UTC(year, 0, 1),
			easter(year) - 2 * DAY,
			easter(year) + DAY,
			...byTheMoon(year, 10, 1),
			...byTheMoon(year, 12, 10),
			Date.UTC(year, 4, 1),
			Date.UTC(year, 9, 26),
			Date.UTC(year, 11, 25),
			Date.UTC(year, 11, 26),
		].sort((one, other) => one - other)
		const observed: string[] = []
		for (let day of days) {
			while ([0, 6].includes(new Date(day).getUTCDay()) || observed.includes(isoDay(day))) day += DAY
			observed.push(isoDay(day))
		}
		expect(listed).toEqual(observed.sort())
		expect(listed).toHaveLength(9)
	})
})

test('every State that is known here has its time zone', () => {
	expect(states.map(({ iso3 }) => iso3).filter((iso3) => !(iso3 in timeZones))).toEqual([])
	for (const timeZone of Object.values(timeZones))
		expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
})

test('weekends and holidays are those of States, and can be read', () => {
	for (const iso3 of [...Object.keys(weekends), ...Object.keys(holidays)])
		expect(timeZones).toHaveProperty(iso3)
	for (const days of Object.values(weekends)) {
		expect(days.length).toBeGreaterThan(0)
		expect(days.every((day) => day >= 0 && day <= 6)).toBe(true)
	}
	for (const day of Object.values(holidays).flat()) {
		expect(day).toMatch(/^(\d{4}-)?\d{2}-\d{2}$/)
		expect(isoDay(Date.parse(day.length === 5 ? `2028-${day}` : day))).toContain(day)
	}
})

test('a State counts on its own calendar, and everyone else on that of the duty station', () => {
	expect(calendarOfState('EGY')).toMatchObject({ timeZone: 'Africa/Cairo', weekend: [5, 6] })
	expect(calendarOfState('GHA')).toEqual({ timeZone: 'Africa/Accra', weekend: [0, 6], holidays: ['03-06'] })
	expect(calendarOfState('IRN').weekend).toEqual([5])
	expect(calendarOfState('IND').weekend).toEqual([0])
	expect(calendarOfState('XXX')).toEqual({ timeZone: 'UTC', weekend: [0, 6], holidays: [] })
	expect(calendarFor('EGY')('state')).toEqual(calendarOfState('EGY'))
	for (const party of ['office', 'programme', 'partner'] as const)
		expect(calendarFor('EGY')(party)).toBe(dutyStation)
})

const at = (moment: string) => new Date(moment)
const lastMoment = at('2026-12-31T23:59:59.999Z')
const newYear = at('2027-01-01T00:00:00.000Z')

test('at the end of a year one half-year is over at midnight in UTC, and not a moment before', () => {
	expect([lastHalfYear(lastMoment), lastHalfYear(newYear)]).toEqual(['2026-H1', '2026-H2'])
	expect([isOver('2026-H2', lastMoment), isOver('2026-H2', newYear)]).toEqual([false, true])
	expect(boundsOf('2026-H2')).toEqual({ from: at('2026-07-01T00:00:00Z'), to: newYear })
	for (const none of ['2026', 'all', '2026-H3', '']) {
		expect(releaseDay(none, 14)).toBeNull()
		expect(isOver(none, newYear)).toBe(false)
	}
})

test('the next release is that of the half-year before until it was made, and then that of the present one', () => {
	const january = at('2027-01-15T00:00:00Z')
	expect(nextReleaseDay(lastMoment, 14)).toEqual(january)
	expect(nextReleaseDay(newYear, 14)).toEqual(january)
	expect(nextReleaseDay(newYear, 14, ['2026-H2'])).toEqual(at('2027-07-15T00:00:00Z'))
	expect(nextReleaseDay(january, 14)).toEqual(at('2027-07-15T00:00:00Z'))
	expect(nextReleaseDay(newYear, 1)).toEqual(at('2027-01-02T00:00:00Z'))
})

test('even the latest day is within the half-year that follows, in leap years too', () => {
	for (let year = 2024; year < 2032; year++)
		for (const period of [`${year}-H1`, `${year}-H2`]) {
			const day = releaseDay(period, MOST_DAYS_AFTER) ?? at('')
			expect(lastHalfYear(day)).toBe(period)
		}
})
