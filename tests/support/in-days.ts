import { calendarOfDutyStation, calendarOfState } from '#workflows/calendars/duty-station.ts'
import { type Calendar, dayAt, isoOf } from '#workflows/clock/calendar.ts'

// The product compares a day with today of its party, and in one hour of each night these are not the same.

const after = (from: Date, days: number, calendar: Calendar) => isoOf(dayAt(from, calendar) + days)

/**
 * The day so many days from today at UNODC in Vienna, `YYYY-MM-DD`. Facts are at or before today and plans after it,
 * whenever the tests are run; yesterday in Vienna is past in every State.
 */
export const inDays = (days: number, from = new Date()): string => after(from, days, calendarOfDutyStation())

/** Today in the capital of a State, `YYYY-MM-DD`: for what its people record on the day of a test. */
export const todayInState = (iso3: string): string => after(new Date(), 0, calendarOfState(iso3))
