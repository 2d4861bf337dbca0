import type { Budget } from './activity.ts'

const DAY = 86_400_000
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY

/**
 * Divides an amount in whole units over the calendar years of a period, by their days. The parts add up to the amount,
 * and each is valued on its first day. Empty for a period that ends before it begins.
 */
export function yearBudgets(
	from: string,
	to: string,
	amount: number,
	currency: string | undefined,
): Budget[] {
	const first = dayNumber(from)
	const days = dayNumber(to) - first + 1
	if (!(days > 0)) return []
	const budgets: Budget[] = []
	let given = 0
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
		const start = year === Number(from.slice(0, 4)) ? from : `${year}-01-01`
		const end = year === Number(to.slice(0, 4)) ? to : `${year}-12-31`
		// Rounded from the beginning of the period, so that nothing is lost between years.
		const until = Math.round((amount * (dayNumber(end) - first + 1)) / days)
		const part = { from: start, to: end, amount: until - given, valueDate: start }
		budgets.push(currency === undefined ? part : { ...part, currency })
		given = until
	}
	return budgets
}
