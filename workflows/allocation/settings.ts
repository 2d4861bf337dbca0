import { type AllocationNeed, byTie, pointsOf } from './facts.ts'
import type { Pair } from './pairs.ts'
import type { Share } from './rows.ts'

/** What an allocation run works by. Shares are per cent. */
export type AllocationSettings = {
	/** The part of a programme that is kept for least developed, landlocked developing and small island States. */
	reserveShare: number
	/** So many days before a programme's release day an unused reserve goes to everybody. */
	releaseDays: number
	/** What one State may have of a programme. */
	stateCap: number
	/** Offers of one kind that a State may have at a time. */
	offersPerState: number
	/** What the States of one subregion may have of a programme that is not earmarked. */
	subregionShare: number
	/** How long the solver may look for the best, all steps together. */
	seconds: number
}

export const defaultAllocationSettings: AllocationSettings = {
	reserveShare: 40,
	releaseDays: 45,
	stateCap: 25,
	offersPerState: 2,
	subregionShare: 50,
	seconds: 60,
}

/**
 * The steps of an allocation, each within what the ones before have settled:
 * `served`: the needs that get the least they can use weigh most in priority; so who is served is settled, up to ties;
 * `ties`: among equal ones the more urgent, with fewer awards, filed earlier; who is served is settled;
 * `quantity`: the shares of what was asked for are largest, weighed by priority; how much each gets is settled;
 * `fit`: with these quantities each need is where it fits best.
 */
export const allocationSteps = ['served', 'ties', 'quantity', 'fit'] as const
export type AllocationStep = (typeof allocationSteps)[number]

// Whole numbers, so that a step can be held exactly while the next one is taken.
const TENTH = 10
/** What serving a need weighs: its points, and one more so that a need without any is better served than not. */
export const weightOf = (need: AllocationNeed) => Math.round((pointsOf(need) + 1) * TENTH)

const unitWeight = ({ need, least }: Pair) =>
	Math.max(1, Math.round((weightOf(need) * 100) / Math.max(1, need.wanted ?? least)))

/** What each share counts in each step. */
export function weightsFor(needs: readonly AllocationNeed[]) {
	const places = new Map([...needs].sort(byTie).map(({ id }, place) => [id, needs.length - place]))
	return {
		served: ({ need }: Pair) => weightOf(need),
		ties: ({ need }: Pair) => places.get(need.id) ?? 0,
		quantity: unitWeight,
		fit: ({ fit }: Pair) => Math.round(fit * TENTH),
	} satisfies Record<AllocationStep, (pair: Pair) => number>
}
export type Weights = ReturnType<typeof weightsFor>

/** What an allocation is worth in each step. */
export function worth(pairs: readonly Pair[], shares: readonly Share[], weights: Weights) {
	const total = (of: (pair: Pair, quantity: number) => number) =>
		shares.reduce((sum, { pair, quantity }) => sum + of(pairs[pair] as Pair, quantity), 0)
	return {
		served: total(weights.served),
		ties: total(weights.ties),
		quantity: total((pair, quantity) => weights.quantity(pair) * quantity),
		fit: total(weights.fit),
	} satisfies Record<AllocationStep, number>
}
type Worth = ReturnType<typeof worth>

/** Which of two is better: the first step in which they differ decides. */
export function compareWorth(one: Worth, other: Worth): number {
	for (const step of allocationSteps) if (one[step] !== other[step]) return one[step] - other[step]
	return 0
}
