import { grouped } from './grouped.ts'
import type { Pair } from './pairs.ts'
import type { Row } from './rows.ts'

/** Pairs that share no limit with the others are solved apart: what is best for each part is best for all. */
export function components(pairs: readonly Pair[], rows: readonly Row[]): number[][] {
	const parent = pairs.map((_, pair) => pair)
	const root = (pair: number): number => {
		let at = pair
		while (parent[at] !== at) at = parent[at] as number
		parent[pair] = at
		return at
	}
	for (const { terms } of rows) {
		const first = terms[0]
		if (first) for (const { pair } of terms) parent[root(pair)] = root(first.pair)
	}
	return [...grouped(parent.keys(), root).values()]
}

/** One part as a problem of its own. */
export function partOf(pairs: readonly Pair[], rows: readonly Row[], part: readonly number[]) {
	const places = new Map(part.map((pair, at) => [pair, at]))
	return {
		pairs: part.map((pair) => pairs[pair] as Pair),
		rows: rows.flatMap((row) => {
			const terms = row.terms.flatMap((term) => {
				const pair = places.get(term.pair)
				return pair === undefined ? [] : [{ ...term, pair }]
			})
			return terms.length > 0 ? [{ ...row, terms }] : []
		}),
	}
}
