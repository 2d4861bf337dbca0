import type { ClosureCode, NeedOutcome } from '#workflows/vocabulary.ts'

/** The end of a need: its status, and for a delivered one its outcome; null where it was never computed. */
export type EndedNeed = { status: string; outcome: NeedOutcome | null }

type End = NeedOutcome | 'BY_PARTNER' | 'DECLINED' | 'WITHDRAWN'

function endOf({ status, outcome }: EndedNeed): End {
	if (status === 'evaluated') return outcome ?? 'NOT_EVALUATED'
	if (status === 'metByPartner') return 'BY_PARTNER'
	return status === 'withdrawn' ? 'WITHDRAWN' : 'DECLINED'
}

/**
 * Returns the closure result of a request from the ends of its needs. What is not known makes a result "not evaluated"
 * only where no need is known to fall short.
 */
export function closureCodeFor(needs: readonly EndedNeed[]): ClosureCode {
	const ends = needs.map(endOf)
	const all = (...wanted: End[]) => ends.every((end) => wanted.includes(end))
	const some = (...wanted: End[]) => ends.some((end) => wanted.includes(end))
	if (all('WITHDRAWN')) return 'WITHDRAWN'
	if (all('BY_PARTNER')) return 'MET_BY_PARTNER'
	if (all('FULLY_MET', 'BY_PARTNER')) return 'FULLY_MET'
	if (all('FULLY_MET', 'BY_PARTNER', 'NOT_EVALUATED')) return 'NOT_EVALUATED'
	if (some('FULLY_MET', 'PARTLY_MET', 'BY_PARTNER')) return 'PARTLY_MET'
	if (some('NOT_EVALUATED')) return 'NOT_EVALUATED'
	return some('NOT_MET') ? 'NOT_MET_DELIVERED' : 'NOT_MET_DECLINED'
}
