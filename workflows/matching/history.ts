import type { Day, EarlierSupport, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const YEARS_BETWEEN = 3
const { pass, fail, unknown } = answersOf('repetition')

/** The same unit has not had the same support in the last 36 months. */
export function repetition(need: NeedFacts, _programme: ProgrammeFacts, today: Day) {
	if (!need.earlierSupport) return unknown('historyUnknown')

	// Days compare as text, so a 29 February three years back need not exist.
	const since = `${Number(today.slice(0, 4)) - YEARS_BETWEEN}${today.slice(4)}`
	const recent = need.earlierSupport.filter(({ kind, endedOn }) => kind === need.kind && endedOn > since)

	const same = recent.find((support) => sameType(need, support) === true && sameTheme(need, support) === true)
	if (same) return fail('repeated', { on: same.endedOn })

	const perhaps = recent.find(
		(support) => sameType(need, support) !== false && sameTheme(need, support) !== false,
	)
	return perhaps ? unknown('alike', { on: perhaps.endedOn }) : pass('none')
}

const sameType = (need: NeedFacts, { taType }: EarlierSupport) =>
	need.taType && taType ? need.taType === taType : undefined

const sameTheme = ({ themes: [main] }: NeedFacts, { themes }: EarlierSupport) =>
	main && themes.length > 0 ? themes.includes(main) : undefined
