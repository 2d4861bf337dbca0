import { entryAt } from '#workflows/names.ts'
import { type AllocationFacts, type AllocationNeed, byPriority, pointsOf } from './facts.ts'
import { type AllocationRule, type Blocked, grouped, type Pair, quantities } from './pairs.ts'
import { type Ledger, ledgerOf, type Row, type Share } from './rows.ts'
import { weightOf } from './worth.ts'

/** One way to serve a need that received nothing, with the needs that would lose their allocation. */
type Exchange = { programmeId: string; quantity: number; needIds: string[]; points: number }

/**
 * Finds the cheapest simple exchange for one need: removes the conflicting needs of least weight until the need fits,
 * then restores those that need not be removed.
 */
function exchangeOf(pairs: readonly Pair[], shares: readonly Share[], ledger: Ledger) {
	const shareOf = new Map(shares.map((share) => [share.pair, share]))
	const needOf = ({ pair }: Share) => entryAt(pairs, pair).need
	return (options: readonly number[]): Exchange | null => {
		const ways = options.flatMap((pair) => {
			const { programme, least } = entryAt(pairs, pair)
			const out = makeCapacity(pair, least, ledger, (row, out) => lightest(row, out, shareOf, needOf))
			if (!out) return []
			const needs = out.map(needOf)
			const points = needs.reduce((sum, need) => sum + pointsOf(need), 0)
			const weight = needs.reduce((sum, need) => sum + weightOf(need), 0)
			const needIds = needs.map(({ id }) => id).sort()
			return [{ weight, way: { programmeId: programme.id, quantity: least, needIds, points } }]
		})
		return ways.sort((one, other) => one.weight - other.weight)[0]?.way ?? null
	}
}

/** Returns the shares to remove so that the pair fits; `null` if no removal is enough. Leaves the counts unchanged. */
function makeCapacity(
	pair: number,
	least: number,
	ledger: Ledger,
	next: (row: Row, out: ReadonlySet<Share>) => Share | undefined,
): Share[] | null {
	const out = new Set<Share>()
	let possible = true
	for (let [row] = ledger.broken(pair, least); row && possible; [row] = ledger.broken(pair, least)) {
		const share = next(row, out)
		possible = share !== undefined
		if (!share) continue
		ledger.remove(share)
		out.add(share)
	}
	for (const share of [...out]) {
		ledger.add(share)
		if (possible && ledger.fits(pair, least)) out.delete(share)
		else ledger.remove(share)
	}
	for (const share of out) ledger.add(share)
	return possible ? [...out] : null
}

const lightest = (
	{ terms }: Row,
	out: ReadonlySet<Share>,
	shareOf: ReadonlyMap<number, Share>,
	needOf: (share: Share) => Pair['need'],
) =>
	terms
		.flatMap(({ pair }) => shareOf.get(pair) ?? [])
		.filter((share) => !out.has(share))
		.sort((one, other) => weightOf(needOf(one)) - weightOf(needOf(other)) || one.pair - other.pair)[0]

/** Why a need received its quantity, or nothing. Ids and numbers only: pages add the words. */
export type NeedExplanation = {
	needId: string
	points: number
	/** Whether no officer has scored its priority, so that the middle value was used. */
	unrated: boolean
	/**
	 * Its rank among the needs that are eligible for the programme or, if not served, for any programme that could
	 * serve it.
	 */
	place: number
	of: number
} & (Served | Left)

type Served = {
	outcome: 'served'
	programmeId: string
	quantity: number
	least: number
	wanted: number
	/** The limits that prevent a larger quantity, if it wants more. */
	limitedBy: AllocationRule[]
}
type Left = {
	outcome: 'left'
	why: 'noProgramme' | 'quantityUnknown' | AllocationRule
	/** The rules that prevented service, by programme. */
	against: { programmeId: string; rules: AllocationRule[] }[]
	/** The cost of one way to serve it; `null` if no exchange is possible. */
	cost: Exchange | null
}

/** Explains each need of an allocation. */
export function explain(
	facts: AllocationFacts,
	pairs: readonly Pair[],
	rows: readonly Row[],
	blocked: readonly Blocked[],
	shares: readonly Share[],
): NeedExplanation[] {
	const ledger = ledgerOf(pairs, rows)
	for (const share of shares) ledger.add(share)
	const served = new Map(shares.map((share) => [entryAt(pairs, share.pair).need.id, share]))
	const options = grouped(pairs.keys(), (pair) => entryAt(pairs, pair).need.id)
	const barred = grouped(blocked, ({ needId }) => needId)
	const rivals = rivalsOf(facts.needs)
	const exchange = exchangeOf(pairs, shares, ledger)
	return facts.needs.map((need) => {
		const share = served.get(need.id)
		const common = { needId: need.id, points: pointsOf(need), unrated: need.points === null }
		const outcome = share
			? got(share, pairs, ledger)
			: left(need, options.get(need.id) ?? [], barred.get(need.id) ?? [], pairs, ledger, exchange)
		const ids =
			outcome.outcome === 'served' ? [outcome.programmeId] : need.eligible.map((at) => at.programmeId)
		return { ...common, ...rivals(need, ids), ...outcome }
	})
}

const rulesOf = (rows: readonly Row[]) =>
	[...new Set(rows.map(({ rule }) => rule))].filter((rule): rule is AllocationRule => rule !== 'once')

/** Returns the rank of a need, by priority, among the needs that are eligible for these programmes. */
function rivalsOf(needs: readonly AllocationNeed[]) {
	const inLine = [...needs].sort(byPriority)
	return (need: AllocationNeed, programmeIds: readonly string[]) => {
		const asked = new Set(programmeIds)
		const rivals = inLine.filter(
			(other) => other.id === need.id || other.eligible.some(({ programmeId }) => asked.has(programmeId)),
		)
		return { place: rivals.indexOf(need) + 1, of: rivals.length }
	}
}

function got(share: Share, pairs: readonly Pair[], ledger: Ledger): Served {
	const { need, programme, least } = entryAt(pairs, share.pair)
	const wanted = quantities(need, programme)?.wanted ?? least
	return {
		outcome: 'served',
		programmeId: programme.id,
		quantity: share.quantity,
		least,
		wanted,
		limitedBy: share.quantity < wanted ? rulesOf(ledger.tight(share)) : [],
	}
}

function left(
	need: AllocationNeed,
	options: readonly number[],
	barred: readonly Blocked[],
	pairs: readonly Pair[],
	ledger: Ledger,
	exchange: (options: readonly number[]) => Exchange | null,
): Left {
	const against = [
		...barred.map(({ programmeId, rule }) => ({ programmeId, rules: [rule] })),
		...options.map((pair) => {
			const { programme, least } = entryAt(pairs, pair)
			return { programmeId: programme.id, rules: rulesOf(ledger.broken(pair, least)) }
		}),
	]
	const isUnknown = options.length === 0 && need.wanted === null && need.kind !== 'advisory'
	const counted = grouped(
		against.flatMap(({ rules }) => rules),
		(rule) => rule,
	)
	const most = [...counted].sort(([, one], [, other]) => other.length - one.length)[0]?.[0]
	return {
		outcome: 'left',
		why: need.eligible.length === 0 ? 'noProgramme' : isUnknown ? 'quantityUnknown' : (most ?? 'capacity'),
		against,
		cost: options.length > 0 ? exchange(options) : null,
	}
}
