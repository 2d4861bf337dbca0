import { isOneOf } from '#workflows/names.ts'
import { usefulness } from '../vocabulary.ts'
import { factsAboutState, indicatorFacts, type OutcomeReason } from './reason.ts'
import { togetherOf, weakest } from './rule.ts'

export type Usefulness = (typeof usefulness)[number]

/** Where what the State says and what the records say cannot both be right as they stand. */
export type Contradiction =
	/** Rated of use, though by the records nothing was achieved. */
	| 'ratedAboveRecords'
	/** Rated of use, though no indicator improved. */
	| 'ratedAboveIndicators'
	/** Rated of little use or none, though by the records all of it was achieved. */
	| 'ratedBelowRecords'

// "A little" beside nothing and "mostly" beside all of it are a matter of judgement; two of the four levels apart are not.
const APART = 2
const levelOf = (rating: Usefulness) => usefulness.indexOf(rating)
const LOWEST = 0
const HIGHEST = usefulness.length - 1

/** Returns how a rating contradicts what was delivered and what the indicators say, if it does. */
export function contradictionIn(reasons: readonly OutcomeReason[]): Contradiction | null {
	const said = reasons.find(({ code }) => code === 'stateSays')?.said
	if (!said) return null
	const verdictsOf = (isWanted: (reason: OutcomeReason) => boolean) =>
		reasons.filter(isWanted).map(({ verdict }) => verdict)
	const isIndicator = ({ code }: OutcomeReason) => isOneOf(indicatorFacts, code)
	const delivered = weakest(
		verdictsOf((reason) => !isIndicator(reason) && !isOneOf(factsAboutState, reason.code)),
	)
	const indicators = togetherOf(verdictsOf(isIndicator))
	const isOfUse = levelOf(said) - LOWEST >= APART
	if (delivered === 'none') return isOfUse ? 'ratedAboveRecords' : null
	if (indicators === 'none') return isOfUse ? 'ratedAboveIndicators' : null
	if (delivered !== 'full' || (indicators !== 'full' && indicators !== 'absent')) return null
	return HIGHEST - levelOf(said) >= APART ? 'ratedBelowRecords' : null
}

/** Whether a rating of the assistance as a whole is far from every rating of its needs; `ratings` are those given. */
export function differsFromNeeds(whole: Usefulness, ratings: readonly Usefulness[]): boolean {
	if (ratings.length === 0) return false
	const levels = ratings.map(levelOf)
	return levelOf(whole) - Math.max(...levels) >= APART || Math.min(...levels) - levelOf(whole) >= APART
}
