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
	/** Sum of the known quantities; null if none is known. */
	quantity: number | null
	/** Sum of the minimum useful quantities. */
	least: number
	/** Number of needs without a quantity. */
	unknown: number
	/** Languages that all needs with known languages have in common. */
	languages: string[]
	/** The period that suits all; null if there is none. */
	period: { from: Day | null; to: Day | null } | null
}

/** Returns several needs combined as one. */
export function together(members: readonly Member[]): Together {
	const sum = (of: (member: Member) => number) => members.reduce((total, member) => total + of(member), 0)
	const unknown = members.filter(({ quantity }) => quantity === null).length
	return {
		quantity: unknown === members.length ? null : sum(({ quantity }) => quantity ?? 0),
		least: sum(leastOf),
		unknown,
		languages: shared(members.map(({ languages }) => languages).filter((spoken) => spoken.length > 0)),
		period: periodOf(members),
	}
}

/** Minimum useful quantity of one need. */
const leastOf = ({ minimumQuantity }: Pick<Member, 'minimumQuantity'>) => minimumQuantity ?? 1

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
 * of each.
 */
export function hasCapacityForAll(
	programme: ProgrammeFacts,
	members: readonly (Pick<Member, 'minimumQuantity'> & { stateIso3: string; lines?: readonly NeedLine[] })[],
): boolean {
	const { capacity, taken, costPerUnit } = programme
	const least = members.reduce((total, member) => total + leastOf(member), 0)
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
		const price = leastOf(member) * (costPerUnit ?? 0)
		const { usable } = moneyLeft(funds, member.stateIso3)
		if (usable !== null && price > Math.max(0, usable)) return false
		funds = promising(funds, member.stateIso3, price)
	}
	return true
}
