import { type AskedCategory, freeForState, growthIn } from './categories.ts'
import type { AllocationFacts, AllocationNeed, AllocationProgramme } from './facts.ts'
import {
	type AllocationSettings,
	capacityOf,
	donorLimit,
	openCapacity,
	stateLimit,
	subregionLimit,
} from './settings.ts'

export const allocationRules = [
	'quantity',
	'capacity',
	'budget',
	'donors',
	'reserve',
	'stateCap',
	'subregion',
	'offers',
] as const
export type AllocationRule = (typeof allocationRules)[number]

/** A need and a programme that could serve it, with the minimum and, if it were alone, the maximum quantity. */
export type Pair = {
	need: AllocationNeed
	programme: AllocationProgramme
	fit: number
	least: number
	most: number
	/** What is asked by category, where the programme states its capacity so. */
	categories: readonly AskedCategory[]
}
/** A pair that a limit excludes even if no other need is served. */
export type Blocked = { needId: string; programmeId: string; rule: AllocationRule }

/** Returns every pair that can be served, in canonical order, and the rules that exclude the others. */
export function pairsOf(facts: AllocationFacts, settings: AllocationSettings) {
	const programmes = new Map(facts.programmes.map((programme) => [programme.id, programme]))
	const pairs: Pair[] = []
	const blocked: Blocked[] = []
	for (const need of facts.needs)
		for (const { programmeId, fit } of need.eligible) {
			const programme = programmes.get(programmeId)
			if (!programme) continue
			const found = measure(need, programme, facts.today, settings)
			if (typeof found === 'string') blocked.push({ needId: need.id, programmeId, rule: found })
			else pairs.push({ need, programme, fit, categories: categoriesIn(need, programme) ?? [], ...found })
		}
	return { pairs, blocked }
}

/** Returns what a need asks of a programme by category, where that states its capacity so; null if it is not known. */
export function categoriesIn(need: AllocationNeed, { id, categories }: AllocationProgramme) {
	if (!categories || categories.length === 0 || need.kind !== 'equipment') return []
	return need.eligible.find(({ programmeId }) => programmeId === id)?.categories ?? null
}

/** Returns the minimum useful and the wanted quantity of a need in a programme; `null` if they are not known. */
export function quantities(need: AllocationNeed, { id, minimumPerState }: AllocationProgramme) {
	const asked = { ...need, ...need.eligible.find(({ programmeId }) => programmeId === id) }
	if (asked.wanted === null && need.kind !== 'advisory') return null
	const wanted = asked.wanted ?? Math.max(minimumPerState, asked.minimum ?? 0)
	const least = Math.max(minimumPerState, Math.min(asked.minimum ?? wanted, wanted))
	return wanted >= least && least > 0 ? { least, wanted } : null
}

function measure(
	need: AllocationNeed,
	programme: AllocationProgramme,
	today: string,
	settings: AllocationSettings,
): AllocationRule | { least: number; most: number } {
	const asked = quantities(need, programme)
	if (!asked) return 'quantity'
	const { least, wanted } = asked
	const categories = categoriesIn(need, programme)
	if (!categories) return 'quantity'
	const free = programme.categories ?? []
	const growth =
		categories.length > 0 ? growthIn(categories, freeForState(free, need.stateIso3)) : wanted - least
	if (growth === null) return growthIn(categories, free) === null ? 'capacity' : 'stateCap'
	const room = capacityOf(programme)
	if (least > room.limit) return room.rule
	const allowed = donorLimit(programme, need.stateIso3)
	if (least > allowed) return 'donors'
	const open = need.inReserve ? null : openCapacity(programme, settings, today)
	if (open !== null && least > open) return 'reserve'
	const state = stateLimit(programme, need, settings)
	const overState = least > state.limit
	if (overState && (!state.alone || least > programme.maximumPerState)) return 'stateCap'
	const region = subregionLimit(programme, need, settings)
	const overRegion = region !== null && least > region.limit
	if (overRegion && !region.alone) return 'subregion'
	if (overState || overRegion) return { least, most: least }
	return {
		least,
		most: Math.min(
			wanted,
			least + growth,
			room.limit,
			allowed,
			open ?? room.limit,
			state.limit,
			region?.limit ?? room.limit,
		),
	}
}

/** Groups the items by the value of `keyOf`, in their original order. */
export function grouped<Key, Thing>(
	things: Iterable<Thing>,
	keyOf: (thing: Thing) => Key,
): Map<Key, Thing[]> {
	const groups = new Map<Key, Thing[]>()
	for (const thing of things) {
		const key = keyOf(thing)
		const group = groups.get(key)
		if (group) group.push(thing)
		else groups.set(key, [thing])
	}
	return groups
}
