import type { CohortFacts, Day, NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('cohort')

/** Where a programme has set dates, one of them is within those of the State and has room. */
export function cohort(need: NeedFacts, { cohorts }: ProgrammeFacts, today: Day) {
	if (cohorts.length === 0) return pass('noCohorts')
	const ahead = cohorts.filter(({ startsOn }) => startsOn >= today)
	if (ahead.length === 0) return unknown('begun')

	const inTime = ahead.filter((each) => isWithin(each, need))
	if (inTime.length === 0) return fail('apart')
	const withRoom = inTime.filter((each) => hasRoom(each, need))
	if (withRoom.length === 0) return fail('full')

	const on = withRoom.map(({ startsOn }) => startsOn).sort()[0] ?? ''
	if (!need.earliest || !need.latest) return unknown('datesUnknown', { on })
	return withRoom.some((each) => isEnough(each, need)) ? pass('open', { on }) : unknown('roomUnknown', { on })
}

/** Whether a cohort that is still ahead is within the State's dates and has room. */
export const cohortIsOpen = (each: CohortFacts, need: NeedFacts, today: Day) =>
	each.startsOn >= today && isWithin(each, need) && hasRoom(each, need)

/** A date that is not known excludes nothing. */
function isWithin({ startsOn, endsOn }: CohortFacts, { earliest, latest, unavailable }: NeedFacts) {
	if (earliest && startsOn < earliest) return false
	if (latest && endsOn > latest) return false
	return !unavailable.some(({ from, to }) => startsOn <= to && endsOn >= from)
}

const hasRoom = ({ seats, taken }: CohortFacts, { minimumQuantity }: NeedFacts) =>
	seats - taken >= Math.max(1, minimumQuantity ?? 0)

/** Less than was asked for is enough only where the State says so. */
function isEnough({ seats, taken }: CohortFacts, { kind, quantity, minimumQuantity }: NeedFacts) {
	if (minimumQuantity !== null) return true
	return quantity === null ? kind === 'advisory' : seats - taken >= quantity
}
