import { excludedOf, moneyLeft } from '../funding/usable-money.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail } = answersOf('donors')

/** Not every donor of the programme excludes the State. */
export function donors({ stateIso3 }: NeedFacts, programme: ProgrammeFacts) {
	const { contributions, currency } = programme
	const accepting = contributions.filter(({ excludedCountries }) => !excludedCountries.includes(stateIso3))
	const count = contributions.length - accepting.length
	if (count === 0) return pass('noConditions')
	if (accepting.length === 0) return fail('allExclude')
	const left = moneyLeft(programme, stateIso3)
	const isRecorded = accepting.every(({ amount }) => amount !== null)
	return !isRecorded || left.available === null || currency === null
		? pass('someExcludeOpen', { count })
		: pass('someExclude', {
				count,
				available: Math.max(0, left.available),
				excluded: excludedOf(left),
				currency,
			})
}
