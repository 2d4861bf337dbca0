/**
 * The day of a moment in UTC, `YYYY-MM-DD`: only where whole days in UTC are appointed, such as those of deputies, seals
 * and the history, or counted. What a party does, or is asked to do by a day, has the day of its calendar: see
 * `calendars/day-of.ts`. No other file cuts a day out of a moment, which a test ensures.
 */
export const dayOfUtc = (at: Date): string => at.toISOString().slice(0, 10)

/** A day as it is stored: a date without time, which the database returns as midnight in UTC. */
export const storedDay = (day: Date): string => dayOfUtc(day)

/** A stored day; null where there is none. */
export const storedDayOrNull = (day: Date | null | undefined): string | null => (day ? storedDay(day) : null)

/** The day so many milliseconds after 1 January 1970, for sums of days. */
export const dayAtTime = (time: number): string => dayOfUtc(new Date(time))
