import { untaken } from '../equipment/category-capacity.ts'
import type { Day } from '../reference/reference-lists.ts'
import { capacity, cohort, money } from './capacity-rules.ts'
import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import type { Finding, Rule } from './finding.ts'

/** Rules that can change when a reservation is released. */
const ofCapacity: readonly Rule[] = ['status', 'capacity', 'money', 'cohort']

/**
 * Whether a programme fits a need except for its capacity: `notFull` has capacity, `doesNotFit` would not fit even if
 * empty.
 */
export function waitsForCapacity(
	need: NeedFacts,
	programme: ProgrammeFacts,
	findings: readonly Finding[],
	today: Day,
): 'yes' | 'notFull' | 'doesNotFit' {
	const failed = findings.filter(({ result }) => result === 'fail').map(({ rule }) => rule)
	if (!failed.some((rule) => ofCapacity.includes(rule))) return 'notFull'
	const onlyCapacity = failed.every((rule) => ofCapacity.includes(rule))
	const takesOn = programme.status === 'open' || programme.status === 'full'
	return onlyCapacity && takesOn && fitsEmpty(need, programme, today) ? 'yes' : 'doesNotFit'
}

function fitsEmpty(need: NeedFacts, programme: ProgrammeFacts, today: Day) {
	const cohorts = programme.cohorts.map((each) => ({ ...each, taken: 0 }))
	const capacities = untaken(programme.capacities)
	const empty = { ...programme, capacities, taken: 0, takenByState: 0, promised: {}, cohorts }
	const found = [capacity(need, empty), money(need, empty), cohort(need, empty, today)]
	return found.every(({ result }) => result !== 'fail')
}
