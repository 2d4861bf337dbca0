import type { LinearProgram, Summand } from '#workflows/allocation/solver.ts'
import { type Cell, type Cube, costOf } from './cells.ts'
import { cheapestMove } from './cheapest-move.ts'
import { type Known, type ProgramPart, tablesThatAgree } from './parts.ts'
import { NEARLY, type Solve } from './solve.ts'

/** A number whose range must become this wide. */
type Wanted = { id: string; n: number; range: number }

type Work = {
	/** Of all that readers have. */
	parts: readonly ProgramPart[]
	known: Known
	wanted: readonly Wanted[]
}
type Progress = (done: number, of: number) => Promise<unknown>

/** So often the cheapest choice is sought; the last one is completed where it does not yet protect everything. */
const ROUNDS = 8

/**
 * The cells to hide as well so that each of these numbers has its range, of all such choices the one that costs least: each
 * number that is known too well tells which cells would give it more room, as a row of a program, and the cheapest
 * choice that keeps to all rows is tried, until none is known too well.
 */
export async function hideBesides(cube: Cube, { parts, known, wanted }: Work, solve: Solve, tell: Progress) {
	const cells = new Map(cube.cells.map((cell) => [cell.id, cell]))
	const chosen = new Set<string>()
	for (const part of parts) {
		const among = new Set(part.cells)
		const own = wanted.filter(({ id }) => among.has(id))
		if (own.length === 0) continue
		const open = part.cells.flatMap((id) => {
			const cell = cells.get(id)
			return cell && known.shown.has(id) && !cell.isCertain ? [cell] : []
		})
		const found = await cheapest({ part, cells, known, open, wanted: own }, solve, tell)
		for (const id of found) chosen.add(id)
	}
	return chosen
}

type Choosing = {
	part: ProgramPart
	cells: ReadonlyMap<string, Cell>
	known: Known
	/** What can be hidden besides. */
	open: readonly Cell[]
	wanted: readonly Wanted[]
}
/** Of these cells enough must be hidden that their weights add up to 1. */
type Cut = readonly (readonly [weight: number, id: string])[]

async function cheapest({ wanted, ...choosing }: Choosing, solve: Solve, tell: Progress) {
	const cuts: Cut[] = []
	let chosen: ReadonlySet<string> = new Set()
	for (let round = 1; ; round++) {
		const narrow: Wanted[] = []
		for (const each of wanted) {
			const own = await cutsFor({ ...choosing, chosen }, each, solve)
			if (own.length > 0) narrow.push(each)
			cuts.push(...own)
		}
		await tell(wanted.length - narrow.length, wanted.length)
		if (narrow.length === 0) return chosen
		if (round > ROUNDS) return completed({ ...choosing, chosen }, narrow, solve)
		chosen = await cheapestFor(cuts, choosing.open, solve)
	}
}

type Chosen = Omit<Choosing, 'wanted'> & { chosen: ReadonlySet<string> }

/** What readers know where these cells are hidden as well. */
const without = ({ shown, least }: Known, chosen: ReadonlySet<string>): Known => ({
	shown: new Map([...shown].filter(([id]) => !chosen.has(id))),
	least,
})

/**
 * Which cells would widen the range of a number; none if it is wide, or if nothing does. Several rows from one question: what
 * the first would hide counts as hidden for the next.
 */
async function cutsFor({ part, known, open, chosen }: Chosen, wanted: Wanted, solve: Solve) {
	const cuts: Cut[] = []
	const free = new Set(chosen)
	for (;;) {
		const left = open.filter(({ id }) => !free.has(id))
		const { missing, gains } = await roomOf({ part, known: without(known, free), open: left }, wanted, solve)
		if (missing === 0 || gains.size === 0) return cuts
		cuts.push([...gains].map(([id, gain]) => [roundedUp(Math.min(1, gain / missing)), id]))
		for (const id of gains.keys()) free.add(id)
	}
}

/** A weight that is a little too large asks for no more than is needed. */
const roundedUp = (weight: number) => Math.ceil(weight * 1000) / 1000

type Room = Pick<Choosing, 'part' | 'known' | 'open'>

/** By how much a range is too narrow, and by how much it would widen at most if a cell were hidden. */
async function roomOf({ part, known, open }: Room, { id, n, range }: Wanted, solve: Solve) {
	const within = new Map([[id, { least: n - range, most: n + range }]])
	const gains = new Map<string, number>()
	let width = 0
	for (const sign of [1, -1]) {
		const solution = await solve(tablesThatAgree(part, known, { weights: [[id, sign]], within }))
		if (!solution) throw new Error('No table agrees with what is shown')
		width += sign * ((solution.get(part.names.get(id) ?? '') ?? 0) - n)
		if (width + NEARLY >= range) return { missing: 0, gains }
		for (const cell of open) {
			const rise = solution.reduced?.get(part.names.get(cell.id) ?? '') ?? 0
			const room = rise > 0 ? Number.POSITIVE_INFINITY : cell.n - (known.least.get(cell.id) ?? 0)
			if (Math.abs(rise) > NEARLY && room > 0)
				gains.set(cell.id, (gains.get(cell.id) ?? 0) + Math.abs(rise) * room)
		}
	}
	return { missing: range - width, gains }
}

async function cheapestFor(cuts: readonly Cut[], open: readonly Cell[], solve: Solve) {
	const names = new Map(open.map(({ id }, at) => [id, `y${at}`]))
	const among = new Set(cuts.flatMap((cut) => cut.map(([, id]) => id)))
	const used = open.filter(({ id }) => among.has(id))
	const rows: LinearProgram['rows'] = cuts.map((cut, at) => ({
		name: `c${at}`,
		terms: cut.map(([weight, id]): Summand => [weight, names.get(id) ?? '']),
		is: '>=',
		limit: 1,
	}))
	const solution = await solve({
		objective: used.map((cell) => [-costOf(cell), names.get(cell.id) ?? '']),
		rows,
		upper: new Map(),
		binary: used.map(({ id }) => names.get(id) ?? ''),
		whole: [],
	})
	return new Set(used.filter(({ id }) => (solution?.get(names.get(id) ?? '') ?? 0) > 0.5).map(({ id }) => id))
}

/** The same cells with those that each number which is still known too well needs most cheaply. */
async function completed({ chosen, ...choosing }: Chosen, narrow: readonly Wanted[], solve: Solve) {
	const all = new Set(chosen)
	for (const wanted of narrow) {
		const known = without(choosing.known, all)
		const { missing } = await roomOf({ ...choosing, known }, wanted, solve)
		if (missing === 0) continue
		for (const id of await cheapestMove({ ...choosing, known }, wanted, solve)) all.add(id)
	}
	return all
}
