import { dayAt, isoOf } from '../clock/calendar.ts'
import { calendarOfDutyStation, calendarOfState } from './duty-station.ts'

// At most moments it is not the same day everywhere: who says a day says in whose calendar.

/**
 * The day of a moment in the capital of a State, `YYYY-MM-DD`: the day on which its people act, and that their dates are
 * compared with.
 */
export const dayOfState = (at: Date, iso3: string): string => isoOf(dayAt(at, calendarOfState(iso3)))

/**
 * The day of a moment at UNODC in Vienna, `YYYY-MM-DD`: for what UNODC does, and where several States are compared with
 * one day.
 */
export const dayOfOffice = (at: Date): string => isoOf(dayAt(at, calendarOfDutyStation()))
