import { compareCategories } from '../equipment/category-capacity.ts'
import { linesSupplied, type NeedLine } from '../equipment/need-lines.ts'
import { type Funds, moneyLeft, promising } from '../funding/usable-money.ts'
import type { ProgrammeFacts } from '../matching/facts.ts'
import type { Verdict } from '../matching/match-programme.ts'
import type { Day } from '../reference/reference-lists.ts'
import type { Comparable } from './likeness.ts'

export type Member = Pick<Comparable, 'languages' | 'earliest' | 'latest'> & {
	quantity: number | null
	minimumQuantity: number | null
}

export type Together = {
	/** Sum of the quantities; null if one of them is not known. */
	quantity: number | null
	/** Sum of the minimum useful quantities; null if one of them is not known. */
	least: number | null
	/** Number of needs without a quantity. */
	unknown: number
	/** Languages that all needs with known languages have in common. */
	languages: string[]
	/** The period that suits all; null if there is none. */
	period: { from: Day | null; to: Day | null } | null
}

/** Returns several needs combined as one. */
export function together(members: readonly Member[]): Together {
	return {
		quantity: sumOf(members.map(({ quantity }) => quantity)),
		least: sumOf(members.map(({ minimumQuantity }) => minimumQuantity)),
		unknown: members.filter(({ quantity }) => quantity === null).length,
		languages: shared(members.map(({ languages }) => languages).filter((spoken) => spoken.length > 0)),
		period: periodOf(members),
	}
}

/** A sum of which a part is not known is not known. */
const sumOf = (numbers: readonly (number | null)[]): number | null =>
	numbers.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)

function shared([first = [], ...others]: (readonly string[])[]): string[] {
	return [...new Set(first)].filter((each) => others.every((list) => list.includes(each)))
}

function periodOf(members: readonly Member[]): Together['period'] {
	const from =
		members
			.flatMap(({ earliest }) => earliest ?? [])
			.sort()
			.at(-1) ?? null
	const to = members.flatMap(({ latest }) => latest ?? []).sort()[0] ?? null
	return from !== null && to !== null && from > to ? null : { from, to }
}

type Matched = { programmeId: string; verdict: Verdict }
export type ForAll = { programmeId: string; verdict: Verdict; unclear: number }

/** Returns the programmes that no rule excludes for any of the needs, those without open points first. */
export function fitForAll(matches: readonly (readonly Matched[])[]): ForAll[] {
	const [first = [], ...others] = matches.map(
		(each) => new Map(each.map((one) => [one.programmeId, one.verdict])),
	)
	return [...first]
		.flatMap(([programmeId, verdict]): ForAll[] => {
			const verdicts = [verdict, ...others.map((each) => each.get(programmeId) ?? 'doesNotFit')]
			if (verdicts.includes('doesNotFit')) return []
			const unclear = verdicts.filter((each) => each === 'unclear').length
			return [{ programmeId, verdict: unclear > 0 ? 'unclear' : 'fits', unclear }]
		})
		.sort((one, other) => one.unclear - other.unclear)
}

const forAllStates = ({ capacities }: ProgrammeFacts) =>
	capacities.map((each) => ({ ...each, maximumPerState: undefined, takenByState: 0 }))

/**
 * Whether a programme has capacity for all minimum useful quantities together, and money that may be used for the State
 * of each. Null if those that are stated fit and others are not: nothing is taken to need no capacity.
 */
export function hasCapacityForAll(
	programme: ProgrammeFacts,
	members: readonly (Pick<Member, 'minimumQuantity'> & { stateIso3: string; lines?: readonly NeedLine[] })[],
): boolean | null {
	const { capacity, taken, costPerUnit } = programme
	const isKnown = members.every(({ minimumQuantity }) => minimumQuantity !== null)
	const stated = ({ minimumQuantity }: Pick<Member, 'minimumQuantity'>) => minimumQuantity ?? 0
	const least = members.reduce((total, member) => total + stated(member), 0)
	if (least > capacity - taken) return false
	const lines = linesSupplied(
		members.flatMap((member) => member.lines ?? []),
		programme,
	)
	// The match of each member has compared the most for its own State.
	const { compared } = compareCategories(lines, forAllStates(programme))
	if (programme.capacities.length > 0 && compared.some((each) => (each.least ?? 0) > each.free)) return false
	let funds: Funds = programme
	for (const member of members) {
		const price = stated(member) * (costPerUnit ?? 0)
		const { usable } = moneyLeft(funds, member.stateIso3)
		if (usable !== null && price > Math.max(0, usable)) return false
		funds = promising(funds, member.stateIso3, price)
	}
	return isKnown ? true : null
}
