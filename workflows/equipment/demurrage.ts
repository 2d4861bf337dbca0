const DAY = 24 * 60 * 60 * 1000

type Stored = {
	/** Days (`YYYY-MM-DD`); null where it has not come yet. */
	atCustomsOn: string | null
	clearedOn: string | null
	/** Of storage, before each further day costs. */
	freeDays: number | null
	chargePerDay: number | null
}

/** How long goods have stood at customs, how many free days are left, and what storage has cost so far; null before. */
export function demurrage({ atCustomsOn, clearedOn, freeDays, chargePerDay }: Stored, today: string) {
	if (!atCustomsOn) return null
	const until = clearedOn ?? today
	const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(atCustomsOn)) / DAY))
	if (freeDays === null) return { days, left: null, charged: null, cost: null }
	const charged = Math.max(0, days - freeDays)
	return {
		days,
		left: Math.max(0, freeDays - days),
		charged,
		cost: chargePerDay === null ? null : charged * chargePerDay,
	}
}
