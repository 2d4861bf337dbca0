import { withTaken } from '../equipment/category-capacity.ts'
import type { CategoryTotal } from '../equipment/need-lines.ts'
import { type Funds, promising } from '../funding/usable-money.ts'
import { money } from '../matching/capacity-rules.ts'
import type { NeedFacts, ProgrammeFacts } from '../matching/facts.ts'
import { matchProgramme } from '../matching/match-programme.ts'
import { waitsForCapacity } from '../matching/waits-for-capacity.ts'
import type { Day } from '../reference/reference-lists.ts'

/**
 * A need proposed to the programme that awaits its reply, with the allocated or the minimum useful quantity; of
 * equipment by category as well.
 */
export type Proposal = { stateIso3: string; least: number; categories: readonly CategoryTotal[] }

/**
 * Whether the first need on the waiting list of a programme can be served. The order is strict for shared capacity:
 * while the first need `waits`, later needs do not get the capacity that it requires. A need is `passed` only if
 * capacity released by others would not help, such as for a State at its maximum or a rule that is no longer met; it
 * keeps its position.
 */
export function turnOf(need: NeedFacts, programme: ProgrammeFacts, today: Day): 'now' | 'waits' | 'passed' {
	if (programme.status !== 'open') return 'waits'
	const { verdict, findings } = matchProgramme(need, programme, today)
	if (verdict !== 'doesNotFit') return 'now'
	const capacities = programme.capacities.map((each) => ({ ...each, takenByState: 0 }))
	const room = matchProgramme(need, { ...programme, capacities, takenByState: 0 }, today)
	const isOwnShare = room.verdict !== 'doesNotFit'
	return !isOwnShare &&
		!isOwnMoney(need, programme) &&
		waitsForCapacity(need, programme, findings, today) === 'yes'
		? 'waits'
		: 'passed'
}

/** Released money of others does not help if the State itself has used what its donors gave. */
function isOwnMoney(need: NeedFacts, programme: ProgrammeFacts) {
	const own = programme.promised[need.stateIso3] ?? 0
	const alone = { ...programme, promised: { [need.stateIso3]: own } }
	return own > 0 && money(need, alone).result === 'fail'
}

/** Returns the programme as if every proposal took its minimum, so that no capacity is proposed twice. */
export function withProposals(
	programme: ProgrammeFacts,
	stateIso3: string,
	proposals: readonly Proposal[],
): ProgrammeFacts {
	const sum = (of: readonly Proposal[]) => of.reduce((total, { least }) => total + least, 0)
	const all = sum(proposals)
	const ofState = proposals.filter((each) => each.stateIso3 === stateIso3)
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
		capacities: withTaken(
			programme.capacities,
			proposals.flatMap(({ categories }) => categories),
			ofState.flatMap(({ categories }) => categories),
		),
		taken: programme.taken + all,
		takenByState: programme.takenByState + sum(ofState),
	}
}
