import type { Chosen, Priced } from './answers.ts'

export type UrgentLimits = {
	/** Whole dollars. */
	amount: number
	/** Per cent of the money that goes at least to LDCs, LLDCs and SIDS, and at most to one State. */
	reserveShare: number
	stateShare: number
	/** The time of the solver. */
	seconds: number
}

/** The most that the needs of one State could cost together. */
export const mostForState = ({ amount, stateShare }: UrgentLimits): number =>
	Math.floor((amount * stateShare) / 100)

/** What a selection costs: altogether, of the reserve, and of each State. */
type Spent = { all: number; reserve: number; states: Map<string, number> }
const nothingSpent = (): Spent => ({ all: 0, reserve: 0, states: new Map() })

/** Adds a need to what a selection costs. */
function spend(spent: Spent, { inReserve, stateIso3 }: Priced, usd: number): void {
	spent.all += usd
	if (inReserve) spent.reserve += usd
	spent.states.set(stateIso3, (spent.states.get(stateIso3) ?? 0) + usd)
}

/** Which limit a further need would break at its minimum useful quantity; null if none. */
export function brokenBy(
	{ price: { least }, stateIso3, inReserve }: Priced,
	{ all, reserve, states }: Spent,
	limits: UrgentLimits,
): 'state' | 'money' | 'reserve' | null {
	if (all + least > limits.amount) return 'money'
	if ((states.get(stateIso3) ?? 0) + least > mostForState(limits)) return 'state'
	const kept = reserve + (inReserve ? least : 0)
	return kept * 100 < (all + least) * limits.reserveShare ? 'reserve' : null
}

/** Whether a selection is within all limits. */
export function isWithin(
	needs: readonly Priced[],
	chosen: readonly Pick<Chosen, 'place' | 'usd'>[],
	limits: UrgentLimits,
): boolean {
	const { all, reserve, states } = spentOn(needs, chosen)
	return (
		all <= limits.amount &&
		reserve * 100 >= all * limits.reserveShare &&
		[...states.values()].every((usd) => usd <= mostForState(limits))
	)
}

/** What a selection of these needs costs. */
export function spentOn(needs: readonly Priced[], chosen: readonly Pick<Chosen, 'place' | 'usd'>[]): Spent {
	const usdOf = new Map(chosen.map(({ place, usd }) => [place, usd]))
	const spent = nothingSpent()
	for (const need of needs) {
		const usd = usdOf.get(need.place)
		if (usd !== undefined) spend(spent, need, usd)
	}
	return spent
}

/** Places of a selection within all limits to begin with: in this order as far as each fits, the reserve first. */
export function greedy(among: readonly Priced[], limits: UrgentLimits): number[] {
	const spent = nothingSpent()
	const inOrder = [...among.entries()].sort(
		([, one], [, other]) => Number(other.inReserve) - Number(one.inReserve),
	)
	return inOrder.flatMap(([at, need]) => {
		if (brokenBy(need, spent, limits)) return []
		spend(spent, need, need.price.least)
		return [at]
	})
}
