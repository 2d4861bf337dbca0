import { pointsOf } from './facts.ts'

import type { Pair } from './pairs.ts'
import type { Ledger, Row, Share } from './rows.ts'
import { weightOf } from './worth.ts'

/** One way to serve a need that received nothing, with the needs that would lose their allocation. */
export type Exchange = { programmeId: string; quantity: number; needIds: string[]; points: number }

/**
 * Finds the cheapest simple exchange for one need: removes the conflicting needs of least weight until the need fits,
 * then restores those that need not be removed.
 */
export function exchangeOf(pairs: readonly Pair[], shares: readonly Share[], ledger: Ledger) {
	const shareOf = new Map(shares.map((share) => [share.pair, share]))
	const needOf = ({ pair }: Share) => (pairs[pair] as Pair).need
	return (options: readonly number[]): Exchange | null => {
		const ways = options.flatMap((pair) => {
			const { programme, least } = pairs[pair] as Pair
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
