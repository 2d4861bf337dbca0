import type { Finding } from './finding.ts'

/** The number of rules that a programme does not meet. */
export const failedRules = (findings: readonly Finding[]): number =>
	findings.filter(({ result }) => result === 'fail').length

/** Why no change of a need would make a programme suitable: it gives other assistance, or works elsewhere. */
export const apartReasons = ['kind', 'region'] as const
export type ApartReason = (typeof apartReasons)[number]

/** The reason for which a programme is not worth comparing with a need; null where it is. */
export function apartFor(findings: readonly Finding[]): ApartReason | null {
	if (findings.some(({ reason }) => reason === 'reasons.kind.otherKind')) return 'kind'
	return findings.some(({ rule, result }) => rule === 'geography' && result === 'fail') ? 'region' : null
}

/** How close a programme comes to a need: with few rules not met, a change of either may make it suitable. */
export const nearnesses = ['fits', 'unclear', 'near', 'far'] as const
export type Nearness = (typeof nearnesses)[number]

/** At most so many rules are not met by a programme that nearly fits. */
const MOST_FAILED = 3

/** How close a programme comes to a need, by its findings. */
export function nearnessOf(findings: readonly Finding[]): Nearness {
	const failed = failedRules(findings)
	if (failed > 0) return failed > MOST_FAILED ? 'far' : 'near'
	return findings.some(({ result }) => result === 'unknown') ? 'unclear' : 'fits'
}
