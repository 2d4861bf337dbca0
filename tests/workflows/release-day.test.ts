import { expect, test } from 'vitest'
import { boundsOf, lastHalfYear } from '#workflows/figures/periods.ts'
import { isOver, MOST_DAYS_AFTER, nextReleaseDay, releaseDay } from '#workflows/releases/release.ts'

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
