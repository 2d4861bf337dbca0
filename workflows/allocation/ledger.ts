import { grouped } from './grouped.ts'
import type { Pair } from './pairs.ts'
import { type Row, type Share, taken } from './rows.ts'

/** Keeps count of what is left of each limit while shares are added and taken away. */
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
			amount: taken(term, pairs[pair] as Pair, quantity),
			left: left.get(row) ?? 0,
		}))
	const count = (sign: 1 | -1, { pair, quantity }: Share) => {
		for (const { row, amount, left: before } of use(pair, quantity)) left.set(row, before - sign * amount)
	}
	/** The limits that a share would pass. */
	const broken = (pair: number, quantity: number) =>
		use(pair, quantity).flatMap(({ row, amount, left }) => (amount > left ? [row] : []))
	return {
		broken,
		fits: (pair: number, quantity: number) => broken(pair, quantity).length === 0,
		add: (share: Share) => count(1, share),
		remove: (share: Share) => count(-1, share),
		/** The limits that leave no unit more for a share that is counted already. */
		tight: ({ pair, quantity }: Share) =>
			use(pair, quantity).flatMap(({ row, term, left }) => {
				// A need served with its least alone, over the share of its State or subregion, gets no more.
				const alone = term.unit === 0 && (row.rule === 'stateCap' || row.rule === 'subregion')
				return alone || (term.unit > 0 && left < term.unit) ? [row] : []
			}),
		/** As much more of a share that is counted already as there is room for. */
		fill({ pair, quantity }: Share): Share {
			const room = use(pair, quantity).flatMap(({ term, left }) => (term.unit > 0 ? [left] : []))
			const more = Math.max(0, Math.min((pairs[pair] as Pair).most - quantity, ...room))
			const filled = { pair, quantity: quantity + more }
			count(-1, { pair, quantity })
			count(1, filled)
			return filled
		},
	}
}
export type Ledger = ReturnType<typeof ledgerOf>
