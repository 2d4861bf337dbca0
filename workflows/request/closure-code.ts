import type { closureCodes } from '../vocabulary.ts'

type ClosureCode = (typeof closureCodes)[number]

/** How a request ended, from how its needs ended. */
export function closureCodeFor(needStatuses: readonly string[]): ClosureCode {
	const all = (status: string) => needStatuses.every((each) => each === status)
	const met = needStatuses.filter((status) => status === 'evaluated' || status === 'metByPartner')
	if (all('withdrawn')) return 'WITHDRAWN'
	if (all('evaluated')) return 'FULLY_MET'
	if (all('metByPartner')) return 'MET_BY_PARTNER'
	return met.length > 0 ? 'PARTLY_MET' : 'NOT_MET_DECLINED'
}
