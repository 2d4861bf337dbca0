import { entryAt } from '#workflows/names.ts'
import type { GreedyReason } from './asking.ts'
import { explain, type NeedExplanation } from './explain.ts'
import { type AllocationFacts, inOrder } from './facts.ts'

import { grouped, type Pair, pairsOf } from './pairs.ts'
import { type Row, rowsOf, type Share } from './rows.ts'
import type { AllocationSettings } from './settings.ts'
import { type PartResult, solvePart } from './solve-part.ts'
import type { Solver } from './solver.ts'
import { type AllocationStep, allocationSteps, weightsFor } from './worth.ts'

export type AllocationLine = { needId: string; programmeId: string; quantity: number }

type StepSummary = {
	step: AllocationStep
	value: number
	/** Upper bound of the optimum; `null` if no bound was proven. */
	bound: number | null
	/** Distance to the bound, as a fraction of it. */
	gap: number | null
	proven: boolean
}

export type Allocation = {
	lines: AllocationLine[]
	explanations: NeedExplanation[]
	steps: StepSummary[]
	/** `both`: the solver decided some parts and the greedy allocation the others. */
	method: 'solver' | 'greedy' | 'both'
	greedyReasons: GreedyReason[]
	parts: number
}

type Progress = (done: number, of: number) => Promise<void> | void

/**
 * Returns the best allocation that the solver finds in time, in the order of `allocationSteps`. The result does not
 * depend on the order of the facts, unless time runs out.
 */
export async function allocate(
	given: AllocationFacts,
	settings: AllocationSettings,
	solver: Solver,
	progress: Progress = () => {},
): Promise<Allocation> {
	const facts = inOrder(given)
	const { pairs, blocked } = pairsOf(facts, settings)
	const rows = rowsOf(facts, pairs, settings)
	const weights = weightsFor(facts.needs)
	const parts = components(pairs, rows)
	const shares: Share[] = []
	const results: PartResult[] = []
	let left = settings.seconds
	let waiting = pairs.length
	for (const part of parts) {
		const problem = { ...partOf(pairs, rows, part), weights }
		const timed = timing(solver)
		// Each part gets a share of the remaining time by its size.
		const result = await solvePart(problem, timed.solver, (left * part.length) / waiting)
		left = Math.max(0, left - timed.spent())
		waiting -= part.length
		results.push(result)
		shares.push(...result.shares.map(({ pair, quantity }) => ({ pair: entryAt(part, pair), quantity })))
		await progress(pairs.length - waiting, pairs.length)
	}
	return {
		lines: shares.map(({ pair, quantity }) => lineOf(pairs[pair], quantity)).sort(byNeed),
		explanations: explain(facts, pairs, rows, blocked, shares),
		steps: allocationSteps.map((step) => summary(step, results)),
		...methodOf(results),
		parts: parts.length,
	}
}

const lineOf = (pair: ReturnType<typeof pairsOf>['pairs'][number] | undefined, quantity: number) => ({
	needId: pair?.need.id ?? '',
	programmeId: pair?.programme.id ?? '',
	quantity,
})
const byNeed = (one: AllocationLine, other: AllocationLine) => (one.needId < other.needId ? -1 : 1)

function timing(solver: Solver) {
	let seconds = 0
	return {
		spent: () => seconds,
		solver: (async (question) => {
			const answer = await solver(question)
			seconds += answer.seconds
			return answer
		}) satisfies Solver,
	}
}

function summary(step: AllocationStep, results: readonly PartResult[]): StepSummary {
	const value = results.reduce((sum, { steps }) => sum + steps[step].value, 0)
	const bound = results.reduce<number | null>((sum, { steps }) => {
		const { bound } = steps[step]
		return sum === null || bound === null ? null : sum + bound
	}, 0)
	return {
		step,
		value,
		bound,
		gap: bound === null ? null : bound === 0 ? 0 : (bound - value) / bound,
		proven: results.every(({ steps }) => steps[step].proven),
	}
}

function methodOf(results: readonly PartResult[]): Pick<Allocation, 'method' | 'greedyReasons'> {
	const reasons = results.flatMap(({ greedy }) => greedy ?? [])
	const method = reasons.length === 0 ? 'solver' : reasons.length === results.length ? 'greedy' : 'both'
	return { method, greedyReasons: [...new Set(reasons)].sort() }
}

/**
 * Groups the pairs that share limits. Groups without a common limit are solved separately: their best allocations
 * together are the best of all.
 */
function components(pairs: readonly Pair[], rows: readonly Row[]): number[][] {
	const parent = pairs.map((_, pair) => pair)
	const root = (pair: number): number => {
		let at = pair
		while (parent[at] !== at) at = entryAt(parent, at)
		parent[pair] = at
		return at
	}
	for (const { terms } of rows) {
		const first = terms[0]
		if (first) for (const { pair } of terms) parent[root(pair)] = root(first.pair)
	}
	return [...grouped(parent.keys(), root).values()]
}

/** Returns one group of pairs as a separate problem. */
function partOf(pairs: readonly Pair[], rows: readonly Row[], part: readonly number[]) {
	const places = new Map(part.map((pair, at) => [pair, at]))
	return {
		pairs: part.map((pair) => entryAt(pairs, pair)),
		rows: rows.flatMap((row) => {
			const terms = row.terms.flatMap((term) => {
				const pair = places.get(term.pair)
				return pair === undefined ? [] : [{ ...term, pair }]
			})
			return terms.length > 0 ? [{ ...row, terms }] : []
		}),
	}
}
