/** How far a round of scoring has come; the priority is in hundredths of a point of 100. */
export type Settlement =
	| { state: 'waiting'; missing: number }
	| { state: 'third' }
	| { state: 'settled'; priority: number }

const WITHOUT_THIRD = 2
const WITH_THIRD = 3
const HUNDREDTHS = 100

/**
 * What the totals of a round, in hundredths, come to. Two officers within the gap (in points of 100) settle it with
 * their mean; when they are further apart a third one scores, and then the mean of all three counts: nobody's opinion
 * is left out. A mean is rounded to the hundredth.
 */
export function settlePriority(totals: readonly number[], gap: number): Settlement {
	if (totals.length < WITHOUT_THIRD) return { state: 'waiting', missing: WITHOUT_THIRD - totals.length }
	if (totals.length < WITH_THIRD && Math.max(...totals) - Math.min(...totals) > gap * HUNDREDTHS)
		return { state: 'third' }
	return { state: 'settled', priority: meanOf(totals) }
}

const meanOf = (totals: readonly number[]) =>
	Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length)
