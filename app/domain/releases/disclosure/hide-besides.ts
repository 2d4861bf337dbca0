import type { LinearProgram, Summand } from '#workflows/allocation/solver.ts'
import type { Guarded } from './audit.ts'
import type { Cell, Cube, Rank } from './cells.ts'
import { type Part, partsOf } from './parts.ts'
import { type Reason, rangeFor, SMALLEST } from './primary.ts'
import type { Solve } from './solve.ts'

type Work = {
	/** Added to. */
	hidden: Map<string, Reason | 'besides'>
	open: readonly Guarded[]
	/** How many times the range that is needed. */
	wider: number
}
type Progress = (done: number, of: number) => Promise<unknown>

/** What it costs to hide a cell of this rank, for each unit of its number. A headline is hidden when nothing else helps. */
const price: Record<Rank, number> = { inner: 1, margin: 20, headline: 10_000, latent: 0 }
/** A larger number costs no more: no cell is worth a hundred others. */
const DEAREST = 100
/** A solver answers within this distance of the truth. */
const NEARLY = 1e-6

/**
 * Hides further cells until each open one could as well be another number: for each the cheapest set by which its number
 * can rise and fall while all that is shown stays true. In a table with totals that is a rectangle, with a 0 among its
 * corners where that is cheapest.
 */
export async function hideBesides(cube: Cube, { hidden, open, wider }: Work, solve: Solve, tell: Progress) {
	const cells = new Map(cube.cells.map((cell) => [cell.id, cell]))
	const parts = partsOf({ ...cube, shown: new Map() })
	const partOf = new Map(parts.flatMap((part) => part.cells.map((id) => [id, part])))
	for (const [done, { id, n }] of open.entries()) {
		const part = partOf.get(id)
		for (const change of part ? changesOf(n, wider) : [])
			for (const moved of part ? await cheapest(part, cells, hidden, { id, change }, solve) : []) {
				const isLatent = cells.get(moved)?.rank === 'latent'
				if (!isLatent && !hidden.has(moved)) hidden.set(moved, 'besides')
			}
		await tell(done + 1, open.length)
	}
}

/** How far a number must be able to rise and fall. */
function changesOf(n: number, wider: number) {
	const range = rangeFor(n) * wider
	const down = Math.min(n, Math.ceil(range / 2))
	const isSmall = n - down > 0 && n < SMALLEST
	return [Math.max(range - down, isSmall ? SMALLEST - n : 0), -down]
}

type Cells = ReadonlyMap<string, Cell>
type Wanted = { id: string; change: number }

/** The cells that move when this one does, with those that are shown moved as cheaply as possible. */
async function cheapest(
	part: Part,
	cells: Cells,
	hidden: ReadonlyMap<string, unknown>,
	wanted: Wanted,
	solve: Solve,
): Promise<string[]> {
	const solution = await solve(programOf(part, cells, hidden, wanted))
	const moved = (at: number) => Math.abs((solution?.get(`a${at}`) ?? 0) - (solution?.get(`b${at}`) ?? 0))
	return part.cells.filter((_, at) => moved(at) > NEARLY)
}

/** `a3` is by how much cell 3 rises, `b3` by how much it falls. */
function programOf(
	{ cells: ids, equations }: Part,
	cells: Cells,
	hidden: ReadonlyMap<string, unknown>,
	{ id, change }: Wanted,
): LinearProgram {
	const places = new Map(ids.map((each, at) => [each, at]))
	const moves = (of: readonly string[], weight: number) =>
		of.flatMap((each): Summand[] => [
			[weight, `a${places.get(each)}`],
			[-weight, `b${places.get(each)}`],
		])
	const numberOf = (of: readonly string[]) => of.reduce((sum, each) => sum + (cells.get(each)?.n ?? 0), 0)
	const costs = ids.map((each) => (hidden.has(each) ? 0 : costOf(cells.get(each))))
	return {
		// The 1 keeps a hidden cell from rising and falling at once.
		objective: costs.flatMap((cost, at): Summand[] => [
			[-(cost * 100 + 1), `a${at}`],
			[-(cost * 100 + 1), `b${at}`],
		]),
		rows: [
			...equations.map(({ plus, minus, is }, at) => ({
				name: `e${at}`,
				terms: [...moves(plus, 1), ...moves(minus, -1)],
				is,
				limit: is === '=' ? 0 : numberOf(minus) - numberOf(plus),
			})),
			{ name: 'wanted', terms: moves([id], 1), is: '=' as const, limit: change },
		],
		upper: new Map(
			ids.flatMap((each, at): [string, number][] => [
				[`a${at}`, Math.abs(change) * ids.length],
				[`b${at}`, cells.get(each)?.n ?? 0],
			]),
		),
		binary: [],
		whole: [],
	}
}

const costOf = (cell: Cell | undefined) => (cell ? price[cell.rank] * (1 + Math.min(cell.n, DEAREST)) : 0)
