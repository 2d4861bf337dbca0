import type { Contribution } from '../funding/payable.ts'
import type { AllocationProgramme } from './facts.ts'
import { grouped } from './pairs.ts'

/** A set of States that share a limit of money, and the units that they can still receive together. */
export type DonorLimit = { name: string; states: ReadonlySet<string>; limit: number }

// Each further list can double the number of groups.
const MOST_LISTS = 8

/**
 * The rule of `moneyLeft` as limits of a linear program: a group of States that some donors exclude receives no more
 * than the other donors gave. Groups that no donor excludes as a whole are limited by the budget. If there are more
 * than eight lists of excluded States, the largest sums remain as they are and the others count as one list that
 * excludes all their States: a proposal can then be smaller than possible, but never larger.
 */
export function donorLimits(
	{ funds, unitCost }: AllocationProgramme,
	asking: readonly string[],
): DonorLimit[] {
	if (!funds || !unitCost || funds.contributions.length === 0) return []
	const states = [...new Set([...asking, ...Object.keys(funds.promised)])].sort()
	const lists = listsOf(funds.contributions, states)
	const excludingOf = (state: string) =>
		lists.flatMap(({ excludedCountries }, at) => (excludedCountries.includes(state) ? [at] : []))
	return groupsOf(states.map(excludingOf)).flatMap((excluding) => {
		const members = states.filter((state) => {
			const own = excludingOf(state)
			return excluding.every((at) => own.includes(at))
		})
		const given = lists.reduce(
			(sum, { amount }, at) => (excluding.includes(at) ? sum : sum + (amount ?? Number.POSITIVE_INFINITY)),
			0,
		)
		if (given === Number.POSITIVE_INFINITY) return []
		const promised = members.reduce((sum, state) => sum + (funds.promised[state] ?? 0), 0)
		const limit = Math.max(0, Math.floor((given - promised) / unitCost))
		return [{ name: excluding.join('+'), states: new Set(members), limit }]
	})
}

/** Returns the contributions by the States in question that they exclude, each list once. */
function listsOf(contributions: readonly Contribution[], states: readonly string[]): Contribution[] {
	const same = grouped(contributions, ({ excludedCountries }) =>
		states.filter((state) => excludedCountries.includes(state)).join(),
	)
	const lists = [...same].map(([list, given]) => together(list ? list.split(',') : [], given))
	const excluding = lists
		.filter(({ excludedCountries }) => excludedCountries.length > 0)
		.sort((one, other) => (other.amount ?? Number.MAX_VALUE) - (one.amount ?? Number.MAX_VALUE))
	const rest = excluding.splice(MOST_LISTS)
	const all = [...new Set(rest.flatMap(({ excludedCountries }) => excludedCountries))]
	return [
		...lists.filter(({ excludedCountries }) => excludedCountries.length === 0),
		...excluding,
		...(rest.length > 0 ? [together(all, rest)] : []),
	]
}

const together = (excludedCountries: string[], given: readonly Contribution[]): Contribution => ({
	excludedCountries,
	amount: given.some(({ amount }) => amount === null)
		? null
		: given.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
})

/** Returns every set of lists that excludes some group as a whole: those of single States and their intersections. */
function groupsOf(ofStates: readonly (readonly number[])[]): number[][] {
	const found = new Map<string, number[]>()
	for (const own of ofStates)
		for (const shared of [own, ...[...found.values()].map((set) => set.filter((at) => own.includes(at)))])
			if (shared.length > 0) found.set(shared.join(), [...shared])
	return [...found.values()]
}
