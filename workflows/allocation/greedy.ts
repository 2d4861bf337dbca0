import { byPriority } from './facts.ts'
import { grouped } from './grouped.ts'
import { ledgerOf } from './ledger.ts'
import type { Pair } from './pairs.ts'
import type { Row, Share } from './rows.ts'

/**
 * An allocation by hand: needs in the order of priority, each to the programme that fits it best of those with room
 * for the least it can use; then, in the same order, as much more as there is room for. It keeps every limit and
 * proves nothing.
 */
export function greedy(pairs: readonly Pair[], rows: readonly Row[]): Share[] {
	const ledger = ledgerOf(pairs, rows)
	const shares: Share[] = []
	for (const options of optionsInOrder(pairs)) {
		const pair = options.find((option) => ledger.fits(option, pairs[option]?.least ?? 0))
		if (pair === undefined) continue
		const quantity = (pairs[pair] as Pair).least
		ledger.add({ pair, quantity })
		shares.push({ pair, quantity })
	}
	return shares.map((share) => ledger.fill(share))
}

/** The pairs of each need, best fit first; the needs by priority. */
function optionsInOrder(pairs: readonly Pair[]): number[][] {
	const at = (pair: number | undefined) => pairs[pair ?? 0] as Pair
	return [...grouped(pairs.keys(), (pair) => at(pair).need.id).values()]
		.sort(([one], [other]) => byPriority(at(one).need, at(other).need))
		.map((options) => options.sort((one, other) => at(other).fit - at(one).fit || one - other))
}
