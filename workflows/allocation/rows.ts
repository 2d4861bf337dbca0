import { entryAt } from '#workflows/names.ts'
import type { Contribution } from '../funding/payable.ts'
import { categoryKey, leftOfState } from './categories.ts'
import type { AllocationFacts, AllocationProgramme } from './facts.ts'
import { type AllocationRule, grouped, type Pair } from './pairs.ts'
import { type AllocationSettings, capacityOf, openCapacity, stateLimit, subregionLimit } from './settings.ts'

/** A set of States that share a limit of money, and the units that they can still receive together. */
type DonorLimit = { name: string; states: ReadonlySet<string>; limit: number }

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

/** What a pair uses of a limit with its minimum, and for each further unit; `isAlone` if it is served above the limit. */
type Term = { pair: number; least: number; unit: number; isAlone?: true }
/** One limit that every allocation respects. `once`: each need is served by one programme. */
export type Row = { rule: AllocationRule | 'once'; limit: number; terms: Term[] }

/** Returns all limits of an allocation; terms refer to pairs by their index. */
export function rowsOf(facts: AllocationFacts, pairs: readonly Pair[], settings: AllocationSettings): Row[] {
	const rows = new Map<string, Row>()
	const active = new Map(facts.offers.map(({ stateIso3, kind, active }) => [`${stateIso3} ${kind}`, active]))
	const take = (rule: Row['rule'], of: string, limit: number, term: Term) => {
		const row = rows.get(`${rule} ${of}`) ?? { rule, limit, terms: [] }
		row.terms.push(term)
		rows.set(`${rule} ${of}`, row)
	}
	const asking = grouped(pairs, ({ programme }) => programme)
	const ofDonors = new Map(
		[...asking].map(([programme, own]) => [
			programme,
			donorLimits(
				programme,
				own.map(({ need }) => need.stateIso3),
			),
		]),
	)
	for (const [pair, { need, programme, least, categories }] of pairs.entries()) {
		const counted = { pair, least: 1, unit: 0 }
		const measured = { pair, least, unit: 1 }
		const kind = `${need.stateIso3} ${need.kind}`
		take('once', need.id, 1, counted)
		take('offers', kind, Math.max(0, settings.offersPerState - (active.get(kind) ?? 0)), counted)
		const room = capacityOf(programme)
		take(room.rule, programme.id, room.limit, measured)
		for (const { least: own, wanted, ...category } of categories) {
			const key = categoryKey(category)
			const stated = programme.categories?.find((one) => categoryKey(one) === key)
			const term = { pair, least: own, unit: wanted > own ? 1 : 0 }
			take('capacity', `${programme.id} ${key}`, stated?.free ?? 0, term)
			const ofState = stated ? leftOfState(stated, need.stateIso3) : null
			if (ofState !== null) take('stateCap', `${programme.id} ${need.stateIso3} ${key}`, ofState, term)
		}
		for (const { name, states, limit } of ofDonors.get(programme) ?? [])
			if (states.has(need.stateIso3)) take('donors', `${programme.id} ${name}`, limit, measured)
		const open = need.inReserve ? null : openCapacity(programme, settings, facts.today)
		if (open !== null) take('reserve', programme.id, open, measured)
		const state = stateLimit(programme, need, settings)
		take('stateCap', `${programme.id} ${need.stateIso3}`, full(state.limit), within(measured, state.limit))
		const region = subregionLimit(programme, need, settings)
		if (region)
			take(
				'subregion',
				`${programme.id} ${need.subregion}`,
				full(region.limit),
				within(measured, region.limit),
			)
	}
	return [...rows.values()]
}

// A need that is served although its minimum exceeds the limit uses all of it, so that no other need is served with it.
const full = (limit: number) => Math.max(1, limit)
const within = (term: Term, limit: number): Term =>
	term.least > limit ? { ...term, least: full(limit), unit: 0, isAlone: true } : term

/** A served need and its quantity. */
export type Share = { pair: number; quantity: number }

/** Returns the part of a limit that a share uses, by its term in the row. */
export const taken = ({ least, unit }: Term, pair: Pair, quantity: number) =>
	least + unit * (quantity - pair.least)

/** Tracks the remainder of each limit while shares are added and removed. */
export function ledgerOf(pairs: readonly Pair[], rows: readonly Row[]) {
	const left = new Map(rows.map((row) => [row, row.limit]))
	const places = grouped(
		rows.flatMap((row) => row.terms.map((term) => ({ row, term }))),
		({ term }) => term.pair,
	)
	const use = (pair: number, quantity: number) =>
		(places.get(pair) ?? []).map(({ row, term }) => ({
			row,
			term,
			amount: taken(term, entryAt(pairs, pair), quantity),
			left: left.get(row) ?? 0,
		}))
	const count = (sign: 1 | -1, { pair, quantity }: Share) => {
		for (const { row, amount, left: before } of use(pair, quantity)) left.set(row, before - sign * amount)
	}
	/** Returns the limits that a share would exceed. */
	const broken = (pair: number, quantity: number) =>
		use(pair, quantity).flatMap(({ row, amount, left }) => (amount > left ? [row] : []))
	return {
		broken,
		fits: (pair: number, quantity: number) => broken(pair, quantity).length === 0,
		add: (share: Share) => count(1, share),
		remove: (share: Share) => count(-1, share),
		/** Returns the limits that allow no further unit for a share that is already counted. */
		tight: ({ pair, quantity }: Share) =>
			// A need served alone above the share of its State or subregion receives only its minimum.
			use(pair, quantity).flatMap(({ row, term, left }) =>
				term.isAlone || (term.unit > 0 && left < term.unit) ? [row] : [],
			),
		/** Raises a share that is already counted as far as the limits allow. */
		fill({ pair, quantity }: Share): Share {
			const room = use(pair, quantity).flatMap(({ term, left }) => (term.unit > 0 ? [left] : []))
			const more = Math.max(0, Math.min(entryAt(pairs, pair).most - quantity, ...room))
			const filled = { pair, quantity: quantity + more }
			count(-1, { pair, quantity })
			count(1, filled)
			return filled
		},
	}
}
export type Ledger = ReturnType<typeof ledgerOf>
