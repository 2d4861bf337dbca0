import { cohortIsOpen } from '../cohort.ts'
import type { Day, NeedFacts, ProgrammeFacts } from '../facts.ts'
import { affordable } from '../money.ts'
import { pointsOfShare, type Rate } from './points.ts'

/** How much of what is asked for the programme can give: what is free, within the limits of a State and of money. */
export const quantity: Rate = (need, programme) => {
	if (!need.quantity) return null
	const free = Math.min(
		programme.capacity - programme.taken,
		programme.maximumPerState - programme.takenByState,
		affordable(need.stateIso3, programme) ?? need.quantity,
	)
	return pointsOfShare(Math.max(0, free), need.quantity)
}

/** How much of the time that suits the State the programme covers; where it has set dates, whether one of them suits. */
export const timing: Rate = (need, programme, today) => {
	const { earliest, latest } = need
	if (!earliest || !latest || latest < earliest) return null
	const covered = coveredDays(earliest, latest, programme, today)
	if (covered === 0) return 0
	if (programme.cohorts.length > 0) return setDates(need, programme, today)
	return pointsOfShare(covered, daysFrom(earliest, latest))
}

const setDates = (need: NeedFacts, { cohorts }: ProgrammeFacts, today: Day) =>
	cohorts.some((each) => cohortIsOpen(each, need, today)) ? 4 : 1

function coveredDays(earliest: Day, latest: Day, { fundingFrom, fundingTo }: ProgrammeFacts, today: Day) {
	const opens = fundingFrom > today ? fundingFrom : today
	const from = earliest > opens ? earliest : opens
	const to = latest < fundingTo ? latest : fundingTo
	return from > to ? 0 : daysFrom(from, to)
}

const DAY = 86_400_000
const daysFrom = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY + 1
