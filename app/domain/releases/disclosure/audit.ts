import type { LinearProgram } from '#workflows/allocation/solver.ts'
import { together, type View } from './cells.ts'
import { type Part, partsOf } from './parts.ts'
import { isWide, type Range } from './primary.ts'
import { rounded, type Solve } from './solve.ts'

/** A hidden number that must stay unknown; `n` is the true one. */
export type Guarded = { id: string; n: number }
export type Found = Guarded & Range

/** Above every number of a release: a cell that nothing limits. */
const MOST = 10_000_000

/** So few cells are followed one by one. */
const FEW = 4

type Progress = (done: number, of: number) => Promise<unknown>
type Audited = {
	/** Everything that is released, and what is to be. */
	views: readonly View[]
	guarded: readonly Guarded[]
	/** What is known to be possible, to which is added. More cells hidden leave it possible. */
	ranges?: Map<string, Range>
}

/**
 * What a reader can work out, exactly: for each guarded number, the smallest and largest whole number that agrees with
 * everything shown in all these releases. Returns the ranges of those that are known too well. A range that is wide
 * enough is not followed to its ends.
 */
export async function audit(
	{ views, guarded, ranges = new Map() }: Audited,
	solve: Solve,
	progress: Progress = async () => {},
): Promise<Found[]> {
	const open = guarded.filter(({ id, n }) => !isKnownWide(ranges.get(id), n))
	const byCell = new Map<string, Part>()
	for (const part of partsOf(together(views))) {
		for (const id of part.cells) byCell.set(id, part)
		await explore(part, open, ranges, solve)
	}
	const found: Found[] = []
	for (const [done, each] of open.entries()) {
		const part = byCell.get(each.id)
		const range = part ? await rangeIn(part, each, ranges, solve) : { least: 0, most: MOST }
		if (!isWide(range, each.n)) found.push({ ...each, ...range })
		await progress(done + 1, open.length)
	}
	return found
}

const isKnownWide = (range: Range | undefined, n: number) => range !== undefined && isWide(range, n)

/**
 * Looks at several cells at once, half of them as large and half as small as possible, and the other way round; halved
 * differently each time, any two cells are once on different sides. What is left is followed one by one.
 */
async function explore(part: Part, guarded: readonly Guarded[], ranges: Map<string, Range>, solve: Solve) {
	const among = new Set(part.cells)
	const own = guarded.filter(({ id }) => among.has(id))
	for (let bit = 1; bit < own.length; bit *= 2)
		for (const sign of [1, -1]) {
			const open = own.filter(({ id, n }) => !isKnownWide(ranges.get(id), n))
			if (open.length < FEW) return
			const weights = open.map(({ id }, at): [string, number] => [id, at & bit ? sign : -sign])
			await follow(part, weights, ranges, solve)
		}
}

/** Every solution is a table that agrees with all that is shown, so that it tells of all cells of its part. */
async function follow(
	part: Part,
	weights: readonly [string, number][],
	ranges: Map<string, Range>,
	solve: Solve,
) {
	const solution = await solve(program(part, weights))
	if (!solution) throw new Error('No table agrees with what is shown')
	for (const [at, cell] of part.cells.entries()) widen(ranges, cell, rounded(solution.get(`x${at}`) ?? 0))
}

async function rangeIn(part: Part, { id, n }: Guarded, ranges: Map<string, Range>, solve: Solve) {
	for (const sign of [1, -1]) {
		const known = ranges.get(id)
		if (known && isWide(known, n)) return known
		await follow(part, [[id, sign]], ranges, solve)
	}
	return ranges.get(id) ?? { least: n, most: n }
}

function widen(ranges: Map<string, Range>, id: string, value: number) {
	const range = ranges.get(id) ?? { least: value, most: value }
	ranges.set(id, { least: Math.min(range.least, value), most: Math.max(range.most, value) })
}

/** The largest value of cells, or with a negative weight the smallest. */
function program({ cells, equations }: Part, weights: readonly [string, number][]): LinearProgram {
	const names = new Map(cells.map((cell, at) => [cell, `x${at}`]))
	const terms = (ids: readonly string[], weight: number) =>
		ids.map((cell) => [weight, names.get(cell) ?? ''] as const)
	return {
		objective: weights.map(([cell, weight]) => [weight, names.get(cell) ?? '']),
		rows: equations.map(({ plus, minus, is, limit }, at) => ({
			name: `e${at}`,
			terms: [...terms(plus, 1), ...terms(minus, -1)],
			is,
			limit,
		})),
		upper: new Map([...names.values()].map((name) => [name, MOST])),
		binary: [],
		whole: [...names.values()],
	}
}
