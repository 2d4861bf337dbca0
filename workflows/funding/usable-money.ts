import { type Contribution, payable } from './payable.ts'

/** The money of a programme, in whole units of its currency. */
export type Funds = {
	/** Null if no budget is recorded. */
	budget: number | null
	contributions: readonly Contribution[]
	/** What is reserved or committed, by State. */
	promised: Readonly<Record<string, number>>
}

/** Money left in a programme; null sets no limit. Negative if more is promised than available. */
export type MoneyLeft = {
	/** For all States together. */
	available: number | null
	/** For one State: never more than `available`. */
	usable: number | null
}

/**
 * Returns what can still be promised to a State so that every promise to it, old or new, is paid by donors that do not
 * exclude it. The exact rule is Hall's condition: no group of States that includes this one is promised more than the
 * budget, nor more than the donors gave that accept at least one State of the group. One number decides for all these
 * groups. Suppose that the State receives everything that its accepting donors gave. Then only the donors that exclude
 * it can pay the promises to others (`payable`, a flow); the rest of those promises competes with the State. So the
 * most that can be spent is what the accepting donors gave and what the excluding donors can pay for others, within the
 * budget; the State can have what is not yet promised of it.
 */
export function moneyLeft({ budget, contributions, promised }: Funds, stateIso3: string): MoneyLeft {
	const total = sumOf(Object.values(promised))
	const accepting = contributions.filter(({ excludedCountries }) => !excludedCountries.includes(stateIso3))
	const excluding = contributions.filter((each) => !accepting.includes(each))
	const most = mostOf({ budget, contributions })
	const { [stateIso3]: _own, ...others } = promised
	const within =
		excluding.length > 0 ? Math.min(most, givenBy(accepting) + payable(excluding, others).paid) : most
	return { available: limitedTo(most - total), usable: limitedTo(within - total) }
}

/** Returns what is left for all States together; null if no limit is known. */
export function moneyAvailable(funds: Funds): number | null {
	return limitedTo(mostOf(funds) - sumOf(Object.values(funds.promised)))
}

/** The total money. If no contribution is recorded, the budget alone sets the limit. */
function mostOf({ budget, contributions }: Pick<Funds, 'budget' | 'contributions'>): number {
	const given = contributions.length > 0 ? givenBy(contributions) : Number.POSITIVE_INFINITY
	return Math.min(budget ?? Number.POSITIVE_INFINITY, given)
}

/** How much of the available money may not be used for the State, since donors exclude it; 0 if not known. */
export const excludedOf = ({ available, usable }: MoneyLeft): number =>
	available === null || usable === null ? 0 : Math.max(0, available) - Math.max(0, usable)

/** Promises that the donors who accept these States can no longer pay. */
export type Uncovered = {
	amount: number
	/** The States whose promises together are too large, by code. */
	states: string[]
}

/**
 * Returns the promises that exceed the money given for them, such as after a donor excluded a State; null if all are
 * covered.
 */
export function uncovered({ contributions, promised }: Funds): Uncovered | null {
	if (contributions.length === 0) return null
	const { paid, short } = payable(contributions, promised)
	const amount = sumOf(Object.values(promised)) - paid
	return amount > 0 ? { amount, states: short } : null
}

/** Returns the money after a further promise to a State. */
export function promising(funds: Funds, stateIso3: string, amount: number): Funds {
	const before = funds.promised[stateIso3] ?? 0
	const { budget, contributions, promised } = funds
	return { budget, contributions, promised: { ...promised, [stateIso3]: before + amount } }
}

/** An amount that is not recorded counts as unlimited. */
const givenBy = (contributions: readonly Contribution[]) =>
	sumOf(contributions.map(({ amount }) => amount ?? Number.POSITIVE_INFINITY))

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
const limitedTo = (amount: number) => (amount === Number.POSITIVE_INFINITY ? null : amount)
