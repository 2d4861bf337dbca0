import { type Calendar, DAY, type Day, dayAt, isWorkingDay, offsetAt, workingDayNext } from './calendar.ts'

/** The same time on the wall, so many working days later: what is given on a Friday for one day is due on Monday. */
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

/** The same time on the wall on the working day before. */
export const workingDayBefore = (moment: Date, calendar: Calendar): Date =>
	sameTimeOn(workingDayNext(dayAt(moment, calendar), -1, calendar), moment, calendar)

function sameTimeOn(day: Day, from: Date, calendar: Calendar): Date {
	const offset = (moment: Date) => offsetAt(moment, calendar.timeZone)
	const plain = new Date(from.getTime() + (day - dayAt(from, calendar)) * DAY)
	const due = new Date(plain.getTime() + offset(from) - offset(plain))
	// Where the clocks go forward at midnight that time is not on the wall: the other side of the gap is.
	return dayAt(due, calendar) === day ? due : plain
}
