import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, DAY, dayAt, dueDate, isWorkingDay, wallTime } from '#workflows/clock/calendar.ts'

import { workingDays } from '#workflows/clock/runs.ts'
import { clarificationReminders, dueAfter, targets } from '#workflows/targets.ts'
import { calendars, moments } from './clock-arbitraries.ts'

const plain: Calendar = { timeZone: 'UTC', weekend: [0, 6], holidays: [] }
const at = (day: string) => new Date(`${day}T09:30:00Z`)

test.each([
	['from a Monday to the Monday after', '2026-03-02', 5, '2026-03-09'],
	['from a Friday over the weekend', '2026-03-06', 1, '2026-03-09'],
	['from a Saturday', '2026-03-07', 1, '2026-03-09'],
	['two weeks', '2026-03-04', 10, '2026-03-18'],
	['none', '2026-03-07', 0, '2026-03-07'],
	['over the end of a leap February', '2028-02-28', 2, '2028-03-01'],
])('%s', (_name, from, days, to) => {
	expect(dueDate(at(from), days, plain)).toEqual(at(to))
})

test('a weekend of Friday and Saturday, with a holiday after it', () => {
	const egypt = { ...plain, weekend: [5, 6] }
	expect(dueDate(at('2026-03-05'), 1, egypt)).toEqual(at('2026-03-08'))
	expect(dueDate(at('2026-03-05'), 1, { ...egypt, holidays: ['03-08'] })).toEqual(at('2026-03-09'))
})

test('the time on the wall stays the same over the change of the clocks', () => {
	const vienna = { ...plain, timeZone: 'Europe/Vienna' }
	expect(dueDate(new Date('2026-03-27T09:00Z'), 1, vienna)).toEqual(new Date('2026-03-30T08:00Z'))
	expect(dueDate(new Date('2026-10-23T08:00Z'), 1, vienna)).toEqual(new Date('2026-10-26T09:00Z'))
})

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of days', (days) => {
	expect(() => dueDate(at('2026-03-02'), days, plain)).toThrow(RangeError)
})

test('a week without working days is refused instead of counted for ever', () => {
	expect(() => dueDate(at('2026-03-02'), 1, { ...plain, weekend: [0, 1, 2, 3, 4, 5, 6] })).toThrow(RangeError)
})

test('it is due on the first day on which as many working days have been counted', () => {
	fc.assert(
		fc.property(moments, fc.integer({ min: 1, max: 120 }), calendars, (from, days, calendar) => {
			const due = dueDate(from, days, calendar)
			const counted = (to: Date) =>
				workingDays([{ party: 'office', stage: '', startedAt: from, stoppedAt: to }], calendar, to)
			expect(counted(due)).toBe(days)
			expect(isWorkingDay(dayAt(due, calendar), calendar)).toBe(true)
			expect(counted(new Date(due.getTime() - DAY))).toBeLessThan(days)
			// Exact to the second, unless the clock change skips that time.
			const drift = wallTime(due, calendar.timeZone) - wallTime(from, calendar.timeZone)
			expect(Math.abs(drift - Math.round(drift / DAY) * DAY)).toBeLessThanOrEqual(DAY / 24)
			const inTwo = dueDate(dueDate(from, 1, calendar), days - 1, calendar)
			expect(Math.abs(inTwo.getTime() - due.getTime())).toBeLessThanOrEqual(DAY / 24)
		}),
	)
})

test('the targets fall due in days or in working days of the duty station, as each says', () => {
	const filed = at('2026-03-05')
	expect(dueAfter(filed, targets.acknowledgement)).toEqual(at('2026-03-12'))
	expect(dueAfter(filed, targets.screening)).toEqual(at('2026-03-19'))
	expect(dueAfter(at('2026-12-23'), targets.acknowledgement)).toEqual(at('2027-01-04'))
	expect(dueAfter(filed, targets.clarificationReply)).toEqual(at('2026-04-04'))
	expect(dueAfter(filed, targets.dormantClose)).toEqual(at('2027-03-05'))
	expect(dueAfter(filed, targets.reservation).getTime()).toBeGreaterThan(
		dueAfter(filed, targets.stateConfirms).getTime(),
	)
	for (const days of clarificationReminders) expect(days).toBeLessThan(targets.clarificationReply.amount)
})
