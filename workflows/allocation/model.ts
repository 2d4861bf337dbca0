import { entryAt } from '#workflows/names.ts'
import type { Pair } from './pairs.ts'
import { type Row, type Share, taken } from './rows.ts'
import { type LinearProgram, type Summand, variablesOf } from './solver.ts'
import type { Weights } from './worth.ts'

// `x3` is 1 if pair 3 is served; `t3` is its quantity above the minimum.

type Problem = { pairs: readonly Pair[]; rows: readonly Row[]; weights: Weights }
/** A linear program and an allocation to start from. */
export type Step = { program: LinearProgram; start: Map<string, number> }

const x = (pair: number) => `x${pair}`
const t = (pair: number) => `t${pair}`
const all = ({ pairs }: Problem) => pairs.map((_, pair) => pair)

/** Decides which needs are served with their minimum; `held` fixes the priority value while ties are broken. */
export function whoIsServed(problem: Problem, shares: readonly Share[], held: number | null): Step {
	const { pairs, weights } = problem
	const summed = (of: (pair: Pair) => number): Summand[] =>
		pairs.map((pair, at) => [of(pair), x(at)] as const)
	const rows = limits(problem, all(problem), '<=', (term) => [[term.least, x(term.pair)]])
	const keep =
		held === null ? [] : [{ name: 'held', terms: summed(weights.served), is: '>=' as const, limit: held }]
	return {
		program: {
			objective: summed(held === null ? weights.served : weights.ties),
			rows: [...rows, ...keep],
			upper: new Map(),
			binary: all(problem).map(x),
			whole: [],
		},
		start: new Map(shares.map(({ pair }) => [x(pair), 1])),
	}
}

/**
 * Decides the quantity of each served need and its programme. With fixed programmes the limits are two families of
 * nested sets, so that optimal quantities are whole without a constraint; `settled` adds the constraint and fixes
 * programmes.
 */
export function howMuch(problem: Problem, shares: readonly Share[], settled: boolean): Step {
	const { pairs, weights } = problem
	const served = new Set(shares.map(({ pair }) => pairs[pair]?.need.id))
	const here = new Set(shares.map(({ pair }) => pair))
	const among = all(problem).filter((pair) =>
		settled ? here.has(pair) : served.has(entryAt(pairs, pair).need.id),
	)
	const at = (pair: number) => entryAt(pairs, pair)
	const more = among.filter((pair) => at(pair).most > at(pair).least)
	const linked = more.map((pair) => ({
		name: `up${pair}`,
		terms: [
			[1, t(pair)],
			[at(pair).least - at(pair).most, x(pair)],
		] as const,
		is: '<=' as const,
		limit: 0,
	}))
	const rows = limits(problem, among, '=', ({ pair, least, unit }) =>
		unit && at(pair).most > at(pair).least
			? [
					[least, x(pair)],
					[unit, t(pair)],
				]
			: [[least, x(pair)]],
	)
	return {
		program: {
			objective: [
				...among.map((pair) => [weights.quantity(at(pair)) * at(pair).least, x(pair)] as const),
				...more.map((pair) => [weights.quantity(at(pair)), t(pair)] as const),
			],
			rows: [...rows, ...linked],
			upper: new Map(more.map((pair) => [t(pair), at(pair).most - at(pair).least])),
			binary: among.map(x),
			whole: settled ? more.map(t) : [],
		},
		start: new Map(
			shares.flatMap(({ pair, quantity }) => [
				[x(pair), 1] as const,
				...(at(pair).most > at(pair).least ? [[t(pair), quantity - at(pair).least] as const] : []),
			]),
		),
	}
}

/** Decides the programme of each served need at its present quantity. */
export function whereItFits(problem: Problem, shares: readonly Share[]): Step {
	const { pairs, weights } = problem
	const quantities = new Map(shares.map(({ pair, quantity }) => [pairs[pair]?.need.id, quantity]))
	const among = all(problem).filter((at) => {
		const { need, least, most } = entryAt(pairs, at)
		const quantity = quantities.get(need.id)
		return quantity !== undefined && quantity >= least && quantity <= most
	})
	const whole = (pair: number) => quantities.get(entryAt(pairs, pair).need.id) ?? 0
	return {
		program: {
			objective: among.map((pair) => [weights.fit(entryAt(pairs, pair)), x(pair)] as const),
			rows: limits(problem, among, '=', (term) => [
				[taken(term, entryAt(pairs, term.pair), whole(term.pair)), x(term.pair)],
			]),
			upper: new Map(),
			binary: among.map(x),
			whole: [],
		},
		start: new Map(shares.map(({ pair }) => [x(pair), 1])),
	}
}

type Written = (term: Row['terms'][number]) => Summand[]

/** Returns the limits for some of the pairs; `once` is `=` if the choice of served needs is fixed. */
function limits(
	{ rows }: Problem,
	among: readonly number[],
	once: '<=' | '=',
	write: Written,
): LinearProgram['rows'] {
	const here = new Set(among)
	return rows.flatMap(({ rule, limit, terms }, at) => {
		const kept = terms.filter(({ pair }) => here.has(pair))
		if (kept.length === 0) return []
		return [{ name: `r${at}`, terms: kept.flatMap(write), is: rule === 'once' ? once : '<=', limit } as const]
	})
}

/** Reads the share of each need from the solution of a step. */
export function sharesIn(pairs: readonly Pair[], { program }: Step, values: readonly number[]): Share[] {
	const solution = new Map(variablesOf(program).map((name, at) => [name, values[at] ?? 0]))
	return pairs.flatMap(({ least }, pair) =>
		(solution.get(x(pair)) ?? 0) > 0.5 ? [{ pair, quantity: least + (solution.get(t(pair)) ?? 0) }] : [],
	)
}
