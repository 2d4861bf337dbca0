import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

const YEAR = 366 * 24 * 60 * 60 * 1000

/** The moment a post is taken over, by the day (UTC): this very moment for today. */
export function startOf(day: string): Date {
	const at = now()
	const today = at.toISOString().slice(0, 10)
	if (day < today) throw new DomainError('invalid', 'invalid', { day: 'inThePast' })
	if (day === today) return at
	const from = new Date(day)
	if (from.getTime() - at.getTime() > YEAR)
		throw new DomainError('invalid', 'invalid', { day: 'longerThanAYear' })
	return from
}
