import { type Cell, together, type View } from './cells.ts'
import { type Known, MOST, type ProgramPart, partsOf, tablesThatAgree } from './parts.ts'
import { isWide, type Range, rangeFor } from './primary.ts'
import { NEARLY, rounded, type Solve } from './solve.ts'

/** A hidden number that must stay unknown; `n` is the true one. */
export type Guarded = Omit<Cell, 'rank' | 'isCertain'>
export type GuardedRange = Guarded & Range

/** So few cells are followed one by one. */
const FEW = 4

type Progress = (done: number, of: number) => Promise<unknown>
type Audited = {
	/** Everything that is released, and what is to be. */
	views: readonly View[]
	guarded: readonly Guarded[]
	/** What is known to be possible, to which is added. More cells hidden leave it possible. */
	ranges?: Map<string, Range>
	/** Of the same structure, where it is audited again. */
	parts?: readonly ProgramPart[]
}

/**
 * What a reader can work out, exactly: for each guarded number, the smallest and largest whole number that agrees with
 * everything shown in all these releases. Returns the ranges of those that are known too well. A range that is wide
 * enough is not followed to its ends.
 */
export async function audit(
	{ views, guarded, ranges = new Map(), parts }: Audited,
	solve: Solve,
	progress: Progress = async () => {},
): Promise<GuardedRange[]> {
	const known = together(views)
	const open = guarded.filter((each) => !isKnownWide(ranges.get(each.id), each))
	const byCell = new Map<string, ProgramPart>()
	for (const part of parts ?? partsOf(known)) for (const id of part.cells) byCell.set(id, part)
	const tables: Followed['tables'] = new Map()
	for (const part of new Set(open.flatMap(({ id }) => byCell.get(id) ?? [])))
		await explore({ part, known, ranges, tables, solve }, open)
	const found: GuardedRange[] = []
	for (const [done, each] of open.entries()) {
		const part = byCell.get(each.id)
		const range = part
			? await rangeIn({ part, known, ranges, tables, solve }, each)
			: // Nothing but the number itself can be why it is hidden, so that it is not 0.
				{ least: 1, most: MOST }
		if (!isWide(range, each)) found.push({ ...each, ...range })
		await progress(done + 1, open.length)
	}
	return found
}

type Followed = {
	part: ProgramPart
	known: Known
	ranges: Map<string, Range>
	/** The last one that was found of each part. */
	tables: Map<ProgramPart, ReadonlyMap<string, number>>
	solve: Solve
}

const isKnownWide = (range: Range | undefined, guarded: Guarded) =>
	range !== undefined && isWide(range, guarded)

/** Far enough to both sides. */
const withinReach = (guarded: readonly Guarded[]) =>
	new Map(guarded.map(({ id, n }) => [id, { least: n - rangeFor(n), most: n + rangeFor(n) }]))

/**
 * Looks at several cells at once, half of them as large and half as small as possible, and the other way round; halved
 * differently each time, any two cells are once on different sides. What is left is followed one by one.
 */
async function explore(followed: Followed, guarded: readonly Guarded[]) {
	const among = new Set(followed.part.cells)
	const own = guarded.filter(({ id }) => among.has(id))
	for (let bit = 1; bit < 2 * own.length; bit *= 2)
		for (const sign of [1, -1]) {
			const open = own.filter((each) => !isKnownWide(followed.ranges.get(each.id), each))
			if (open.length < FEW) return
			const weights = open.map(({ id }, at): [string, number] => [id, at & bit ? sign : -sign])
			const sought = { weights, within: withinReach(open) }
			if (!(await follow(followed, sought))) await followSums(followed, sought)
		}
}

async function rangeIn(followed: Followed, guarded: Guarded) {
	const { id, n } = guarded
	for (const sign of [1, -1]) {
		const known = followed.ranges.get(id)
		if (known && isWide(known, guarded)) return known
		const sought = { weights: [[id, sign] as const], within: withinReach([guarded]) }
		if (await follow(followed, sought)) continue
		// Other whole numbers may be near, which are found many times faster than those at the very end.
		if (await followSums(followed, sought)) {
			const found = followed.ranges.get(id)
			if (found && isWide(found, guarded)) return found
		}
		await follow(followed, { ...sought, isWhole: true })
	}
	return followed.ranges.get(id) ?? { least: n, most: n }
}

/** `isNear`: near a table that may itself be out of reach. */
type Sought = Parameters<typeof tablesThatAgree>[2] & { isNear?: boolean }

/** Every solution of whole numbers is a table that agrees with all that is shown: it tells of all cells of its part. */
async function follow({ part, known, ranges, tables, solve }: Followed, sought: Sought): Promise<boolean> {
	const solution = await solve(tablesThatAgree(part, known, sought))
	if (!solution) {
		// Fractions agree, so that the solver has lost the whole numbers: what it did not find counts as known.
		if (sought.isNear || sought.isWhole) return false
		throw new Error('No table agrees with what is shown')
	}
	const values = part.cells.map((cell) => solution.get(part.names.get(cell) ?? '') ?? 0)
	if (!values.every((value) => Math.abs(value - rounded(value)) < NEARLY)) return false
	const table = new Map(part.cells.map((cell, at) => [cell, rounded(values[at] ?? 0)]))
	for (const [cell, value] of table) widen(ranges, cell, value)
	tables.set(part, table)
	return true
}

/**
 * The same from the last table of whole numbers, where either the cells that limit others stay, or these others: what is left
 * are sums, of which the ends are whole numbers.
 */
async function followSums(followed: Followed, { weights, within }: Sought): Promise<boolean> {
	const { part, tables } = followed
	const table = tables.get(part)
	if (!table) return false
	const isWhole = weights.some(([id]) => part.wholes.has(id))
	const staying = part.cells.filter((cell) => part.wholes.has(cell) !== isWhole && !within?.has(cell))
	const stay = staying.map(
		(cell) => [cell, { least: table.get(cell) ?? 0, most: table.get(cell) ?? 0 }] as const,
	)
	return follow(followed, { weights, within: new Map([...(within ?? []), ...stay]), isNear: true })
}

function widen(ranges: Map<string, Range>, id: string, value: number) {
	const range = ranges.get(id) ?? { least: value, most: value }
	ranges.set(id, { least: Math.min(range.least, value), most: Math.max(range.most, value) })
}
