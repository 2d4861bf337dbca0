import * as z from 'zod'
import type { ClosureCode, NeedOutcome } from '#workflows/vocabulary.ts'
import { usefulness } from '../vocabulary.ts'

/** What one fact says of a need: nothing came of it, a part did, it is not known, or all of it did. */
const verdicts = ['none', 'part', 'unknown', 'full'] as const
export type Verdict = (typeof verdicts)[number]

export const indicatorFacts = [
	/** Progress of an indicator towards its target, in per cent. */
	'indicatorReached',
	'indicatorNotMeasured',
	/** A baseline, target or measurement is no number, so that no progress can be computed. */
	'indicatorWithoutNumber',
] as const

export const factsAboutState = [
	/** How the State rates the assistance. */
	'stateSays',
	'stateSilent',
] as const

/** The facts that an outcome rests on. */
const reasonCodes = [
	/** Certificates, of the seats agreed. */
	'seatsCertified',
	/** Pieces handed over, of those agreed for a line. */
	'lineHandedOver',
	/** Pieces of a line that worked at the check after twelve months, of those handed over. */
	'lineWorking',
	/** A line has no check after twelve months, or one that was made too early to be its result. */
	'lineNotChecked',
	'lineCheckedEarly',
	/** The delivery has no lines: nothing shows what was handed over. */
	'noLines',
	'adviceAdopted',
	'adviceNotAdopted',
	'adviceNotFollowedUp',
	/** Days that experts worked, of those agreed: shown where the result was not adopted. */
	'expertDaysUsed',
	...indicatorFacts,
	...factsAboutState,
] as const

/** One reason of an outcome with its numbers, as stored with the need and in the audit. */
export const outcomeReason = z.strictObject({
	code: z.enum(reasonCodes),
	verdict: z.enum(verdicts),
	/** Position of the line or indicator, from 1. */
	position: z.int().positive().optional(),
	/** Days of experts have halves. */
	reached: z.number().multipleOf(0.5).optional(),
	agreed: z.int().optional(),
	said: z.enum(usefulness).optional(),
})
export type OutcomeReason = z.infer<typeof outcomeReason>

/** The end of a need: its status, and for a delivered one its outcome; null where it was never computed. */
type EndedNeed = { status: string; outcome: NeedOutcome | null }

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
