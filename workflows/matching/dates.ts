import type { Day, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('dates')

/** Money can still be committed, and the State's dates meet the funding window. */
export function dates(need: NeedFacts, programme: ProgrammeFacts, today: Day) {
	const { lastCommitment, fundingFrom, fundingTo } = programme
	if (fundingTo < today) return fail('fundingEnded', { to: fundingTo })
	if (lastCommitment < today) return fail('commitmentPassed', { last: lastCommitment })

	const from = fundingFrom > today ? fundingFrom : today
	const { earliest, latest } = need
	const window = { from, to: fundingTo }
	if ((earliest && earliest > fundingTo) || (latest && latest < from)) return fail('apart', window)

	const inside = (day: Day | null) => day !== null && day >= from && day <= fundingTo
	if ((earliest && latest) || inside(earliest) || inside(latest)) return pass('inside', window)
	return unknown('datesUnknown', window)
}
