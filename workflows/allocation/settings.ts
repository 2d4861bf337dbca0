import { moneyLeft } from '../funding/usable-money.ts'
import type { AllocationNeed, AllocationProgramme } from './facts.ts'

/** Settings of an allocation run. Shares are per cent. */
export type AllocationSettings = {
	/**
	 * Share reserved for least developed countries, landlocked developing countries and small island developing States.
	 */
	reserveShare: number
	/** Days before the release day of a programme on which an unused reserve becomes available to all States. */
	releaseDays: number
	/** Largest share of a programme for one State. */
	stateCap: number
	/** Most open offers of one kind that a State may have. */
	offersPerState: number
	/** Largest share of a programme that is not earmarked for the States of one subregion. */
	subregionShare: number
	/** Time limit of the solver for all steps together. */
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

/** A share of a programme in whole units, rounded down: nothing can be reserved of a single seat. */
const shareOf = ({ capacity }: AllocationProgramme, percent: number) => Math.floor((capacity * percent) / 100)

/** Returns the units that can still be given, and whether capacity or money sets the limit. */
export function capacityOf({ free, unitCost, budgetLeft }: AllocationProgramme) {
	const payable =
		unitCost && budgetLeft !== null ? Math.floor(budgetLeft / unitCost) : Number.POSITIVE_INFINITY
	const rule = payable < free ? ('budget' as const) : ('capacity' as const)
	return { rule, limit: Math.max(0, Math.min(free, payable)) }
}

/** Returns the units open to States outside the reserve; `null` once the reserve is released. */
export function openCapacity(programme: AllocationProgramme, settings: AllocationSettings, today: string) {
	const { reserveUntil, reserveShare, free, takenInReserve } = programme
	if (reserveUntil && today >= reserveUntil) return null
	const kept = Math.max(0, shareOf(programme, reserveShare ?? settings.reserveShare) - takenInReserve)
	return Math.max(0, Math.min(capacityOf(programme).limit, free - kept))
}

type Limit = {
	limit: number
	/** Whether a need whose minimum exceeds the limit may still be served with it, if it is the only one served. */
	alone: boolean
}

/** What one State may still receive. If its share is less than one minimum, it may receive the minimum of one need. */
export function stateLimit(
	programme: AllocationProgramme,
	{ stateIso3 }: AllocationNeed,
	settings: AllocationSettings,
): Limit {
	const taken = programme.takenByState[stateIso3] ?? 0
	const most = Math.min(shareOf(programme, settings.stateCap), programme.maximumPerState)
	return { limit: Math.max(0, most - taken), alone: taken === 0 }
}

/**
 * What one subregion may still receive; `null` if there is no limit. Small programmes follow the rule of `stateLimit`.
 */
export function subregionLimit(
	programme: AllocationProgramme,
	{ subregion }: AllocationNeed,
	settings: AllocationSettings,
): Limit | null {
	if (subregion === null || programme.earmarked) return null
	const taken = programme.takenBySubregion[subregion] ?? 0
	return { limit: Math.max(0, shareOf(programme, settings.subregionShare) - taken), alone: taken === 0 }
}

/** What the donors of a programme allow one State, if they limit it and others have promises from the same money. */
export function donorLimit({ funds, unitCost }: AllocationProgramme, stateIso3: string): number {
	if (!funds || !unitCost) return Number.POSITIVE_INFINITY
	const { usable } = moneyLeft({ budget: null, ...funds }, stateIso3)
	return usable === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(usable / unitCost))
}
