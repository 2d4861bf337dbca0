import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clarificationReminders, dueAfter, targets } from '#workflows/targets.ts'
import { addWorkingDays } from '#workflows/working-days.ts'

const at = (day: string) => new Date(`${day}T09:30:00Z`)

test.each([
	['from a Monday to the Monday after', '2026-03-02', 5, '2026-03-09'],
	['from a Friday over the weekend', '2026-03-06', 1, '2026-03-09'],
	['from a Saturday', '2026-03-07', 1, '2026-03-09'],
	['two weeks', '2026-03-04', 10, '2026-03-18'],
	['none', '2026-03-07', 0, '2026-03-07'],
	['over the end of a leap February', '2028-02-28', 2, '2028-03-01'],
])('%s', (_name, from, days, to) => {
	expect(addWorkingDays(at(from), days)).toEqual(at(to))
})

test('a weekend of Friday and Saturday', () => {
	expect(addWorkingDays(at('2026-03-05'), 1, [5, 6])).toEqual(at('2026-03-08'))
})

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of days', (days) => {
	expect(() => addWorkingDays(at('2026-03-02'), days)).toThrow(RangeError)
})

test('a week without working days is refused instead of counted for ever', () => {
	expect(() => addWorkingDays(at('2026-03-02'), 1, [0, 1, 2, 3, 4, 5, 6])).toThrow(RangeError)
})

test('it lands on a working day, keeps the time of day and counts every working day between', () => {
	const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	fc.assert(
		fc.property(dates, fc.integer({ min: 1, max: 300 }), (from, days) => {
			const before = from.getTime()
			const due = addWorkingDays(from, days)
			expect([0, 6]).not.toContain(due.getUTCDay())
			expect((due.getTime() - before) % 86_400_000).toBe(0)
			expect(from.getTime()).toBe(before)
			expect(addWorkingDays(addWorkingDays(from, 1), days - 1)).toEqual(due)
		}),
	)
})

test('the targets fall due in days or in working days, as each says', () => {
	const filed = at('2026-03-05')
	expect(dueAfter(filed, targets.acknowledgement)).toEqual(at('2026-03-12'))
	expect(dueAfter(filed, targets.screening)).toEqual(at('2026-03-19'))
	expect(dueAfter(filed, targets.clarificationReply)).toEqual(at('2026-04-04'))
	expect(dueAfter(filed, targets.dormantClose)).toEqual(at('2027-03-05'))
	expect(dueAfter(filed, targets.reservation).getTime()).toBeGreaterThan(
		dueAfter(filed, targets.stateConfirms).getTime(),
	)
	for (const days of clarificationReminders) expect(days).toBeLessThan(targets.clarificationReply.amount)
})
