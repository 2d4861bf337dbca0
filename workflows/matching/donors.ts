import type { ContributionFacts, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail } = answersOf('donors')

/** Not every donor of the programme leaves the State out. */
export function donors(need: NeedFacts, programme: ProgrammeFacts) {
	const { contributions, currency } = programme
	const open = openTo(need.stateIso3, contributions)
	const count = contributions.length - open.length
	if (count === 0) return pass('noConditions')
	if (open.length === 0) return fail('allExclude')
	const left = sumOf(open)
	return left === null || currency === null
		? pass('someExcludeOpen', { count })
		: pass('someExclude', { count, left, currency })
}

/** What the donors that do not leave the State out gave together; null where an amount is not recorded. */
export const givenFor = (stateIso3: string, { contributions }: ProgrammeFacts): number | null =>
	sumOf(openTo(stateIso3, contributions))

const openTo = (stateIso3: string, contributions: readonly ContributionFacts[]) =>
	contributions.filter(({ excludedCountries }) => !excludedCountries.includes(stateIso3))

function sumOf(contributions: readonly ContributionFacts[]): number | null {
	let sum = 0
	for (const { amount } of contributions) {
		if (amount === null) return null
		sum += amount
	}
	return sum
}
