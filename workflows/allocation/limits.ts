import { moneyLeft } from '../funding/usable-money.ts'
import type { AllocationNeed, AllocationProgramme } from './facts.ts'
import type { AllocationSettings } from './settings.ts'

/** A share of a programme in whole units, rounded down: of a single seat nothing can be kept back. */
const shareOf = ({ capacity }: AllocationProgramme, percent: number) => Math.floor((capacity * percent) / 100)

/** What can still be given, and whether room or money sets the limit. */
export function capacityOf({ free, unitCost, budgetLeft }: AllocationProgramme) {
	const payable =
		unitCost && budgetLeft !== null ? Math.floor(budgetLeft / unitCost) : Number.POSITIVE_INFINITY
	const rule = payable < free ? ('budget' as const) : ('capacity' as const)
	return { rule, limit: Math.max(0, Math.min(free, payable)) }
}

/** What States outside the reserve can have; `null` once the reserve is released. */
export function openCapacity(programme: AllocationProgramme, settings: AllocationSettings, today: string) {
	const { reserveUntil, reserveShare, free, takenInReserve } = programme
	if (reserveUntil && today >= reserveUntil) return null
	const kept = Math.max(0, shareOf(programme, reserveShare ?? settings.reserveShare) - takenInReserve)
	return Math.max(0, Math.min(capacityOf(programme).limit, free - kept))
}

type Limit = {
	limit: number
	/** Whether a need whose least is more than the limit may still be served with it, where nobody else is. */
	alone: boolean
}

/** What one State may have more. A programme too small for the share gives it the least of one need, no more. */
export function stateLimit(
	programme: AllocationProgramme,
	{ stateIso3 }: AllocationNeed,
	settings: AllocationSettings,
): Limit {
	const taken = programme.takenByState[stateIso3] ?? 0
	const most = Math.min(shareOf(programme, settings.stateCap), programme.maximumPerState)
	return { limit: Math.max(0, most - taken), alone: taken === 0 }
}

/** What one subregion may have more; `null` where that is not limited. The same holds for small programmes. */
export function subregionLimit(
	programme: AllocationProgramme,
	{ subregion }: AllocationNeed,
	settings: AllocationSettings,
): Limit | null {
	if (subregion === null || programme.earmarked) return null
	const taken = programme.takenBySubregion[subregion] ?? 0
	return { limit: Math.max(0, shareOf(programme, settings.subregionShare) - taken), alone: taken === 0 }
}

/** What the donors of a programme allow one State, where they gave for it and others are promised a part of that. */
export function donorLimit({ funds, unitCost }: AllocationProgramme, stateIso3: string): number {
	if (!funds || !unitCost) return Number.POSITIVE_INFINITY
	const { usable } = moneyLeft({ budget: null, ...funds }, stateIso3)
	return usable === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(usable / unitCost))
}
