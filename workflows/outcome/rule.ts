import type { NeedOutcome } from '#workflows/vocabulary.ts'
import type { Verdict } from './reason.ts'

/** What all indicators of a need say together; absent where it was submitted without any. */
export type IndicatorsVerdict = Verdict | 'absent'

type ByState = Record<Verdict, NeedOutcome>

const notMet: ByState = { none: 'NOT_MET', part: 'NOT_MET', unknown: 'NOT_MET', full: 'NOT_MET' }
const partlyMet: ByState = { none: 'NOT_MET', part: 'PARTLY_MET', unknown: 'PARTLY_MET', full: 'PARTLY_MET' }
/** What is delivered or measured is not known, so that only an evaluation by the State can say that it fell short. */
const notKnown: ByState = {
	none: 'NOT_MET',
	part: 'PARTLY_MET',
	unknown: 'NOT_EVALUATED',
	full: 'NOT_EVALUATED',
}

/**
 * The outcome of a need, by what was delivered, what its indicators say and how the State rates it. Nothing delivered or
 * of no use to the State: not met. Only a part delivered and no indicator moved: not met either, unless the State rates
 * it of use. All of it known and full: fully met.
 */
const rule: Record<Verdict, Record<IndicatorsVerdict, ByState>> = {
	none: { none: notMet, part: notMet, unknown: notMet, full: notMet, absent: notMet },
	part: {
		none: { ...partlyMet, unknown: 'NOT_MET' },
		part: partlyMet,
		unknown: partlyMet,
		full: partlyMet,
		absent: partlyMet,
	},
	unknown: {
		none: { ...notKnown, full: 'PARTLY_MET' },
		part: partlyMet,
		unknown: notKnown,
		full: notKnown,
		absent: notKnown,
	},
	full: {
		none: partlyMet,
		part: partlyMet,
		unknown: notKnown,
		full: { ...notKnown, full: 'FULLY_MET' },
		absent: { ...notKnown, full: 'FULLY_MET' },
	},
}

/** What one fact after another says of the same thing: the weakest counts. Full where there is none. */
export function weakest(verdicts: readonly Verdict[]): Verdict {
	return (['none', 'part', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'full'
}

/**
 * What the indicators say together. Several measure several things: nothing came of it only where none of them moved;
 * one that reached its target beside one that did not is a part.
 */
export function togetherOf(indicators: readonly Verdict[]): IndicatorsVerdict {
	if (indicators.length === 0) return 'absent'
	const all = (wanted: Verdict) => indicators.every((verdict) => verdict === wanted)
	if (all('none')) return 'none'
	if (indicators.includes('none') || indicators.includes('part')) return 'part'
	return indicators.includes('unknown') ? 'unknown' : 'full'
}

/** The outcome by the rule. */
export const outcomeBy = (delivered: Verdict, indicators: IndicatorsVerdict, state: Verdict): NeedOutcome =>
	rule[delivered][indicators][state]
