import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, DAY, dayAt, dueDate, isWorkingDay, wallTime } from '#workflows/clock/calendar.ts'
import { calendarDays, type Run, workingDays } from '#workflows/clock/runs.ts'
import { clarificationReminders, dueAfter, targets } from '#workflows/targets.ts'
import { calendars, moments, pausedRuns } from './clock-arbitraries.ts'

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Counts days in steps of a quarter of a day, by the local calendar. */
function naiveDays(runs: readonly Run[], { timeZone, weekend, holidays }: Calendar, now: Date) {
	const date = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	})
	const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' })
	const days = new Set<string>()
	const working = new Set<string>()
	const see = (moment: Date) => {
		const day = date.format(moment)
		days.add(day)
		const off = weekend.some((each) => dayNames[each] === weekday.format(moment))
		if (!off && !holidays.some((holiday) => day.endsWith(holiday))) working.add(day)
	}
	const counted = { all: 0, working: 0 }
	for (const { startedAt, stoppedAt } of runs) {
		const stop = stoppedAt ?? now
		days.clear()
		working.clear()
		for (let time = startedAt.getTime(); time < stop.getTime(); time += DAY / 4) see(new Date(time))
		if (startedAt < stop) see(stop)
		// That day had already begun at the start.
		days.delete(date.format(startedAt))
		working.delete(date.format(startedAt))
		counted.all += days.size
		counted.working += working.size
	}
	return counted
}

test('days are counted as on a tear-off calendar', () => {
	fc.assert(
		fc.property(calendars, pausedRuns, (calendar, { runs, now }) => {
			const naive = naiveDays(runs, calendar, now)
			expect(workingDays(runs, calendar, now)).toBe(naive.working)
			expect(calendarDays(runs, calendar, now)).toBe(naive.all)
		}),
		{ numRuns: 150 },
	)
})

test('a day is counted once, however often sides change, and none is lost', () => {
	const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * DAY }), fc.boolean()), {
		minLength: 1,
		maxLength: 20,
	})
	fc.assert(
		fc.property(calendars, moments, turns, (calendar, start, lengths) => {
			let time = start.getTime()
			const runs: Run[] = lengths.map(([length, ofState]) => {
				const startedAt = new Date(time)
				time += length
				return { party: ofState ? 'state' : 'office', stage: '', startedAt, stoppedAt: new Date(time) }
			})
			const end = new Date(time)
			const of = (party: Run['party']) => runs.filter((run) => run.party === party)
			const whole: Run[] = [{ party: 'office', stage: '', startedAt: start, stoppedAt: end }]
			for (const count of [workingDays, calendarDays])
				expect(count(of('state'), calendar, end) + count(of('office'), calendar, end)).toBe(
					count(whole, calendar, end),
				)
		}),
	)
})

test('needs that wait at the same time count once for the side that has them', () => {
	fc.assert(
		fc.property(calendars, pausedRuns, fc.nat(10), (calendar, { runs, now }, at) => {
			const again = [...runs, ...runs.slice(at)].reverse()
			expect(workingDays(again, calendar, now)).toBe(workingDays(runs, calendar, now))
		}),
	)
})

test('a holiday entered while a clock runs is deducted from the counted time', () => {
	const runs: Run[] = [
		{ party: 'state', stage: 'clarification', startedAt: new Date('2026-03-02T10:00Z'), stoppedAt: null },
	]
	const ghana = { timeZone: 'Africa/Accra', weekend: [0, 6], holidays: [] }
	const now = new Date('2026-03-12T10:00Z')
	expect(workingDays(runs, ghana, now)).toBe(8)
	expect(workingDays(runs, { ...ghana, holidays: ['03-06'] }, now)).toBe(7)
	expect(workingDays(runs, { ...ghana, holidays: ['03-06', '2026-03-06', '03-07'] }, now)).toBe(7)
	expect(workingDays(runs, { ...ghana, weekend: [5, 6] }, now)).toBe(8)
	expect(workingDays(runs, { ...ghana, weekend: [5] }, now)).toBe(9)
})

test('the day begins where the party is', () => {
	const runs: Run[] = [
		{
			party: 'state',
			stage: 'clarification',
			startedAt: new Date('2026-03-03T21:30Z'),
			stoppedAt: new Date('2026-03-03T22:30Z'),
		},
	]
	const on = (timeZone: string) => workingDays(runs, { timeZone, weekend: [0, 6], holidays: [] }, new Date())
	expect(on('Africa/Accra')).toBe(0)
	expect(on('Africa/Cairo')).toBe(1)
})

test('over the change of the clocks a day is still a day', () => {
	const vienna = { timeZone: 'Europe/Vienna', weekend: [0, 6], holidays: [] }
	const run = (from: string, to: string): Run[] => [
		{ party: 'office', stage: 'screening', startedAt: new Date(from), stoppedAt: new Date(to) },
	]
	// From 00:30 on Friday to 23:30 on Monday, with 23 and with 25 hours on Sunday.
	expect(workingDays(run('2026-03-26T23:30Z', '2026-03-30T21:30Z'), vienna, new Date())).toBe(1)
	expect(workingDays(run('2026-10-22T22:30Z', '2026-10-26T22:30Z'), vienna, new Date())).toBe(1)
})

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

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is not a valid number of days', (days) => {
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
