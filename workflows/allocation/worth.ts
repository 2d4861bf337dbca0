import { entryAt } from '#workflows/names.ts'
import { type AllocationNeed, byTie, pointsOf } from './facts.ts'
import type { Pair } from './pairs.ts'
import type { Share } from './rows.ts'

/**
 * The steps of an allocation. Each keeps the results of the steps before it:
 * `served`: the priority weight of the needs that receive their minimum is largest;
 * `ties`: among needs of equal priority, more urgent ones, with fewer awards, submitted earlier, are served;
 * `quantity`: the shares of the requested quantities, weighted by priority, are largest;
 * `fit`: with these quantities, each need is in the programme that fits it best.
 */
export const allocationSteps = ['served', 'ties', 'quantity', 'fit'] as const
export type AllocationStep = (typeof allocationSteps)[number]

// Whole numbers, so that one step can be fixed exactly while the next one is solved.
const TENTH = 10
/** Weight of a served need: its points plus one, so that a need without points is better served than not. */
export const weightOf = (need: AllocationNeed) => Math.round((pointsOf(need) + 1) * TENTH)

const unitWeight = ({ need, least }: Pair) =>
	Math.max(1, Math.round((weightOf(need) * 100) / Math.max(1, need.wanted ?? least)))

/** Returns the weight of each share in each step. */
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

/** Returns the value of an allocation in each step. */
export function worth(pairs: readonly Pair[], shares: readonly Share[], weights: Weights) {
	const total = (of: (pair: Pair, quantity: number) => number) =>
		shares.reduce((sum, { pair, quantity }) => sum + of(entryAt(pairs, pair), quantity), 0)
	return {
		served: total(weights.served),
		ties: total(weights.ties),
		quantity: total((pair, quantity) => weights.quantity(pair) * quantity),
		fit: total(weights.fit),
	} satisfies Record<AllocationStep, number>
}
type Worth = ReturnType<typeof worth>

/** Compares two allocations: the first step in which they differ decides. */
export function compareWorth(one: Worth, other: Worth): number {
	for (const step of allocationSteps) if (one[step] !== other[step]) return one[step] - other[step]
	return 0
}
