const DAY = 24 * 60 * 60 * 1000

// A visit can be brought forward a little; one that is made earlier says nothing about a year of use.
const DAYS_BEFORE = 30

/** Whether a check was made too early to be the result after twelve months from handover. */
export function isEarlyCheck(checkedOn: string, handedOverAt: Date): boolean {
	const due = new Date(handedOverAt)
	due.setUTCFullYear(due.getUTCFullYear() + 1)
	const first = new Date(due.getTime() - DAYS_BEFORE * DAY)
	return checkedOn < first.toISOString().slice(0, 10)
}
