import { dayAtTime } from './utc-day.ts'

/** The working days of a party, and the time zone in which its days begin. */
export type Calendar = {
	/** IANA name, such as `Europe/Vienna`. */
	timeZone: string
	/** Weekly days off; 0 is Sunday. */
	weekend: readonly number[]
	/** `YYYY-MM-DD`, or `MM-DD` for a day of every year. */
	holidays: readonly string[]
}

/** A day as the number of days since 1 January 1970. */
export type Day = number

export const DAY = 24 * 60 * 60 * 1000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string) {
	const known = formats.get(timeZone)
	if (known) return known
	// Swedish writes dates as ISO 8601 does.
	const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
	formats.set(timeZone, made)
	return made
}

const toSecond = (moment: Date) => Math.floor(moment.getTime() / 1000) * 1000

/** Offset of local time from UTC, computed. */
const computedOffset = (moment: Date, timeZone: string): number =>
	Date.parse(`${formatFor(timeZone).format(moment).replace(' ', 'T')}Z`) - toSecond(moment)

// The offset of each day (of UTC) on which it does not change, else null: computing one costs more than all else here.
const offsets = new Map<string, Map<Day, number | null>>()
const MOST_DAYS = 10_000

/** Offset of local time from UTC at a moment, in milliseconds. */
function offsetAt(moment: Date, timeZone: string): number {
	const known = offsets.get(timeZone) ?? new Map<Day, number | null>()
	if (known.size > MOST_DAYS) known.clear()
	offsets.set(timeZone, known)
	const day = Math.floor(moment.getTime() / DAY)
	let offset = known.get(day)
	if (offset === undefined) {
		const [first, last] = [day * DAY, (day + 1) * DAY - 1000].map((at) =>
			computedOffset(new Date(at), timeZone),
		)
		offset = first !== undefined && first === last ? first : null
		known.set(day, offset)
	}
	return offset ?? computedOffset(moment, timeZone)
}

/** Local time at a moment, in milliseconds as if it were UTC. */
export const wallTime = (moment: Date, timeZone: string): number =>
	toSecond(moment) + offsetAt(moment, timeZone)

/** The local day at a moment. */
export const dayAt = (moment: Date, { timeZone }: Calendar): Day =>
	Math.floor(wallTime(moment, timeZone) / DAY)

/** Returns the moment at which a day begins in this calendar. */
export function startOf(day: Day, calendar: Calendar): Date {
	// The offset may change in that night, so the offsets before and after are both tried.
	const around = [day - 1, day + 1].map((near) => offsetAt(new Date(near * DAY + DAY / 2), calendar.timeZone))
	const moments = around.map((offset) => new Date(day * DAY - offset))
	const [first = new Date(day * DAY)] = moments
		.filter((moment) => dayAt(moment, calendar) === day)
		.sort((one, other) => one.getTime() - other.getTime())
	return first
}

/** A day as `YYYY-MM-DD`. */
export const isoOf = (day: Day): string => dayAtTime(day * DAY)

const yearOf = (day: Day) => new Date(day * DAY).getUTCFullYear()

// 1 January 1970 was a Thursday.
const isWeekend = (day: Day, weekend: readonly number[]) => weekend.includes((((day + 4) % 7) + 7) % 7)

/** Whether this is a working day. */
export const isWorkingDay = (day: Day, { weekend, holidays }: Calendar): boolean =>
	!isWeekend(day, weekend) && !daysOff(holidays, yearOf(day), yearOf(day)).has(day)

/** Returns the next working day before or after a day. */
export function workingDayNext(to: Day, way: -1 | 1, calendar: Calendar): Day {
	let day = to + way
	while (!isWorkingDay(day, calendar)) day += way
	return day
}

/** Counts the working days after `from` up to and including `to`; 0 if there are none. */
export function workingDaysAfter(from: Day, to: Day, { weekend, holidays }: Calendar): number {
	if (to <= from) return 0
	const weeks = Math.floor((to - from) / 7)
	let count = weeks * (7 - new Set(weekend).size)
	for (let day = from + weeks * 7 + 1; day <= to; day += 1) if (!isWeekend(day, weekend)) count += 1
	for (const day of daysOff(holidays, yearOf(from), yearOf(to)))
		if (day > from && day <= to && !isWeekend(day, weekend)) count -= 1
	return count
}

const known = new WeakMap<readonly string[], Map<string, ReadonlySet<Day>>>()

/** Returns the holidays of these years, each once; read once for each list of holidays. */
function daysOff(holidays: readonly string[], first: number, last: number): ReadonlySet<Day> {
	const years = known.get(holidays) ?? new Map<string, ReadonlySet<Day>>()
	known.set(holidays, years)
	const key = `${first}-${last}`
	const off = years.get(key) ?? new Set(holidays.flatMap((holiday) => daysOf(holiday, first, last)))
	years.set(key, off)
	return off
}

/** Returns the days of one holiday: one, or one a year. */
function daysOf(holiday: string, first: number, last: number): Day[] {
	if (holiday.length === 10) return [Date.parse(`${holiday}T00:00Z`) / DAY]
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
	// A leap day does not exist every year.
	return years
		.map((year) => Date.UTC(year, Number(holiday.slice(0, 2)) - 1, Number(holiday.slice(3))) / DAY)
		.filter((day) => isoOf(day).endsWith(holiday))
}

/** Returns the same local time after so many working days: one day from Friday is Monday. */
export function dueDate(from: Date, days: number, calendar: Calendar): Date {
	if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`)
	if (new Set(calendar.weekend).size > 6) throw new RangeError('a week without working days')
	let day = dayAt(from, calendar)
	for (let left = days; left > 0; ) {
		day += 1
		if (isWorkingDay(day, calendar)) left -= 1
	}
	return sameTimeOn(day, from, calendar)
}

/** Returns the same local time on the working day before. */
export const workingDayBefore = (moment: Date, calendar: Calendar): Date =>
	sameTimeOn(workingDayNext(dayAt(moment, calendar), -1, calendar), moment, calendar)

function sameTimeOn(day: Day, from: Date, calendar: Calendar): Date {
	const offset = (moment: Date) => offsetAt(moment, calendar.timeZone)
	const plain = new Date(from.getTime() + (day - dayAt(from, calendar)) * DAY)
	const due = new Date(plain.getTime() + offset(from) - offset(plain))
	// If the clocks go forward at midnight, that local time does not exist: the moment after the change is used.
	return dayAt(due, calendar) === day ? due : plain
}
