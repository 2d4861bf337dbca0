import { checkMonths } from '#workflows/equipment/events.ts'

type Placed = { status: string; snapshot: unknown }

/** How many checks have been recorded, and after how many months the next one is; null when there is none to come. */
export function checksMade({ status, snapshot }: Placed) {
	const { checks } = (snapshot as { context: { checks: number } }).context
	const month = checkMonths[checks]
	return { made: checks, next: month && ['installed', 'checks'].includes(status) ? Number(month) : null }
}
