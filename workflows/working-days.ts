const SATURDAY_AND_SUNDAY = [0, 6]

/**
 * The same time of day, so many working days later; a day of the weekend (0 is Sunday) does not count.
 * Days are those of UTC, so that the answer does not depend on where the server stands.
 */
export function addWorkingDays(
	from: Date,
	days: number,
	weekend: readonly number[] = SATURDAY_AND_SUNDAY,
): Date {
	if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`)
	if (new Set(weekend).size > 6) throw new RangeError('a week without working days')
	const day = new Date(from)
	for (let left = days; left > 0; ) {
		day.setUTCDate(day.getUTCDate() + 1)
		if (!weekend.includes(day.getUTCDay())) left -= 1
	}
	return day
}
