import type { LinearProgram, Summand } from '#workflows/allocation/solver.ts'
import { type Cell, costOf } from './cells.ts'
import type { Known, ProgramPart } from './parts.ts'
import { NEARLY, type Solve } from './solve.ts'

type Moving = {
	part: ProgramPart
	cells: ReadonlyMap<string, Cell>
	known: Known
	/** What can be hidden besides: what is shown and not among these cannot move. */
	open: readonly Cell[]
}

/**
 * The shown cells that move with this number as it rises or falls by its range, of all ways the cheapest one for each unit
 * moved. In a table with totals that is a rectangle, with a 0 among its corners where that is cheapest.
 */
export async function cheapestMove(
	moving: Moving,
	{ id, n, range }: { id: string; n: number; range: number },
	solve: Solve,
): Promise<string[]> {
	const down = Math.min(n - (moving.known.least.get(id) ?? 0), Math.ceil(range / 2))
	const moved: string[] = []
	for (const change of [range - down, -down]) {
		const solution = change === 0 ? null : await solve(programOf(moving, id, change))
		for (const [at, cell] of moving.part.cells.entries()) {
			const by = Math.abs((solution?.get(`a${at}`) ?? 0) - (solution?.get(`b${at}`) ?? 0))
			if (by > NEARLY && moving.known.shown.has(cell)) moved.push(cell)
		}
	}
	return moved
}

/** `a3` is by how much cell 3 rises, `b3` by how much it falls. */
function programOf({ part, cells, known, open }: Moving, id: string, change: number): LinearProgram {
	const free = new Set(open.map((cell) => cell.id))
	const at = new Map(part.cells.map((cell, place) => [part.names.get(cell) ?? '', place]))
	const n = (name: string) => cells.get(part.cells[at.get(name) ?? 0] ?? '')?.n ?? 0
	const moves = (terms: readonly Summand[]) =>
		terms.flatMap(([weight, name]): Summand[] => [
			[weight, `a${at.get(name)}`],
			[-weight, `b${at.get(name)}`],
		])
	const upper = new Map<string, number>()
	const objective: Summand[] = []
	for (const [place, each] of part.cells.entries()) {
		const cell = cells.get(each)
		const isFixed = known.shown.has(each) && !free.has(each)
		const cost = cell && known.shown.has(each) ? costOf(cell) : 0
		upper.set(`a${place}`, isFixed ? 0 : Math.abs(change) * part.cells.length)
		upper.set(`b${place}`, isFixed ? 0 : Math.max(0, (cell?.n ?? 0) - (known.least.get(each) ?? 0)))
		// The 1 keeps a hidden cell from rising and falling at once.
		objective.push([-(cost * 100 + 1), `a${place}`], [-(cost * 100 + 1), `b${place}`])
	}
	return {
		objective,
		rows: [
			...part.rows.map(({ terms, ...row }) => ({
				...row,
				terms: moves(terms),
				limit: row.limit - terms.reduce((sum, [weight, name]) => sum + weight * n(name), 0),
			})),
			{ name: 'wanted', terms: moves([[1, part.names.get(id) ?? '']]), is: '=' as const, limit: change },
		],
		upper,
		binary: [],
		whole: [],
	}
}
