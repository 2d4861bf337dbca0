import { type Funds, promising } from '../funding/usable-money.ts'
import { money } from '../matching/capacity-rules.ts'
import type { Day, NeedFacts, ProgrammeFacts } from '../matching/facts.ts'
import { matchProgramme } from '../matching/match-programme.ts'
import { waitsForCapacity } from '../matching/waits-for-capacity.ts'

/** A need that was put before the programme and waits for its answer, with what it was allocated or the least it can use. */
export type Proposal = { stateIso3: string; least: number }

/**
 * Whether it is the turn of the first need that waits for a programme. The order is strict for what all share: while
 * the first one `waits`, nobody behind it gets the room that it needs. `passed` is only what no room given back by
 * others would help, such as a State that holds its maximum or a rule that is not met any more; it keeps its place.
 */
export function turnOf(need: NeedFacts, programme: ProgrammeFacts, today: Day): 'now' | 'waits' | 'passed' {
	if (programme.status !== 'open') return 'waits'
	const { verdict, findings } = matchProgramme(need, programme, today)
	if (verdict !== 'doesNotFit') return 'now'
	const room = matchProgramme(need, { ...programme, takenByState: 0 }, today)
	const isOwnShare = room.verdict !== 'doesNotFit'
	return !isOwnShare &&
		!isOwnMoney(need, programme) &&
		waitsForCapacity(need, programme, findings, today) === 'yes'
		? 'waits'
		: 'passed'
}

/** What others give back is of no help where the State itself is promised what its donors gave. */
function isOwnMoney(need: NeedFacts, programme: ProgrammeFacts) {
	const own = programme.promised[need.stateIso3] ?? 0
	const alone = { ...programme, promised: { [need.stateIso3]: own } }
	return own > 0 && money(need, alone).result === 'fail'
}

/** The programme as it will be if every proposal takes its least, so that no room is proposed twice. */
export function withProposals(
	programme: ProgrammeFacts,
	stateIso3: string,
	proposals: readonly Proposal[],
): ProgrammeFacts {
	const sum = (of: readonly Proposal[]) => of.reduce((total, { least }) => total + least, 0)
	const all = sum(proposals)
	const cohorts = programme.cohorts.map((cohort) => ({ ...cohort }))
	for (const { least } of proposals) {
		const seat = cohorts.find(({ seats, taken }) => seats - taken >= least)
		if (seat) seat.taken += least
	}
	const price = programme.costPerUnit ?? 0
	const { promised } = proposals.reduce<Funds>(
		(funds, each) => promising(funds, each.stateIso3, each.least * price),
		programme,
	)
	return {
		...programme,
		cohorts,
		promised,
		taken: programme.taken + all,
		takenByState: programme.takenByState + sum(proposals.filter((each) => each.stateIso3 === stateIso3)),
	}
}
