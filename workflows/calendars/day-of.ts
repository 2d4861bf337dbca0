import { dayAt, isoOf } from '../clock/calendar.ts'
import { calendarOfDutyStation, calendarOfState } from './duty-station.ts'

/** The day of a moment in the capital of a State, `YYYY-MM-DD`. */
export const dayOfState = (at: Date, iso3: string): string => isoOf(dayAt(at, calendarOfState(iso3)))

/** The day of a moment at UNODC in Vienna, `YYYY-MM-DD`. */
export const dayOfOffice = (at: Date): string => isoOf(dayAt(at, calendarOfDutyStation()))

/**
 * The day of a moment in UTC, `YYYY-MM-DD`: only where whole days in UTC are appointed, as for deputies and seals, or
 * where a file of machines is named.
 */
export const dayOfUtc = (at: Date): string => at.toISOString().slice(0, 10)

/** A day as it is stored: a date without time, which the database returns as midnight in UTC. */
export const storedDay = (day: Date): string => dayOfUtc(day)
