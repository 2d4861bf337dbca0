const DAY = 24 * 60 * 60 * 1000

/**
 * The day so many days from now, `YYYY-MM-DD` (UTC). Facts are at or before today and plans after it, whenever the tests
 * are run; a day ahead is ahead in every time zone.
 */
export const inDays = (days: number, from = new Date()): string =>
	new Date(from.getTime() + days * DAY).toISOString().slice(0, 10)
