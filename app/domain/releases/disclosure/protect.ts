import { audit, type Guarded } from './audit.ts'
import { type Cell, type Cube, inOrder, together, type View, viewShowing } from './cells.ts'
import { hideBesides } from './hide-besides.ts'
import { partsOf } from './parts.ts'
import { type Reason, rangeNeeded, reasonToHide } from './primary.ts'
import type { Solve } from './solve.ts'

/** Why each hidden cell is hidden; `besides`: another one could be worked out from it. */
export type Hidden = ReadonlyMap<string, Reason | 'besides'>

/** So often what the audit finds is protected, each time within a wider range. */
const TRIES = 6

type Stage = (stage: 'protecting' | 'auditing', percent: number) => Promise<unknown>

/**
 * Decides which cells of a release are hidden, so that no small number can be worked out from it and all earlier
 * releases. Rejects with `unprotected` if the audit still finds one: then nothing may be released.
 */
export async function protect(
	cube: Cube,
	earlier: readonly View[],
	solve: Solve,
	tell: Stage = async () => {},
): Promise<Hidden> {
	const ordered = {
		...inOrder(cube),
		cells: [...cube.cells].sort((one, other) => (one.id < other.id ? -1 : 1)),
	}
	const small = new Map<string, Reason>()
	const guarded: Cell[] = []
	for (const cell of ordered.cells) {
		const reason = reasonToHide(cell)
		if (!reason) continue
		guarded.push(cell)
		if (cell.rank !== 'latent') small.set(cell.id, reason)
	}
	const known = together([...earlier, viewOf(ordered, small)])
	const parts = partsOf(known)
	const audited = (hidden: Hidden, cells: readonly Cell[]) =>
		audit({ views: [...earlier, viewOf(ordered, hidden)], guarded: cells, parts }, solve, (done, of) =>
			tell('auditing', (100 * done) / of),
		)
	// What stays unknown where nothing more is hidden also does where more is.
	const narrow = new Set((await audited(small, guarded)).map(({ id }) => id))
	const left = guarded.filter(({ id }) => narrow.has(id))
	const earlierShown = new Set(earlier.flatMap(({ shown }) => [...shown.keys()]))
	const open = { ...ordered, cells: ordered.cells.filter(({ id }) => !earlierShown.has(id)) }
	let hidden: Hidden = small
	let found: readonly Guarded[] = left
	let wanted = left.map((cell) => ({ id: cell.id, n: cell.n, range: rangeNeeded(cell) }))
	for (let again = 0; found.length > 0; again++) {
		if (again === TRIES) throw new Unprotected(found.map(({ id }) => id))
		const hiding = async (done: number, of: number) => tell('protecting', (100 * done) / of)
		const besides = await hideBesides(open, { parts, known, wanted }, solve, hiding)
		hidden = new Map([...small, ...[...besides].map((id) => [id, 'besides'] as const)])
		found = await audited(hidden, left)
		const tooNarrow = new Set(found.map(({ id }) => id))
		wanted = wanted.map((each) => (tooNarrow.has(each.id) ? { ...each, range: 2 * each.range } : each))
	}
	return hidden
}

/** These cells could be worked out. */
export class Unprotected extends Error {
	constructor(readonly ids: readonly string[]) {
		super(`${ids.length} cells could be worked out`)
	}
}

/** What readers see of a cube. */
export const viewOf = ({ cells, ...structure }: Cube, hidden: Hidden): View =>
	viewShowing(
		structure,
		new Map(cells.filter(({ id, rank }) => rank !== 'latent' && !hidden.has(id)).map(({ id, n }) => [id, n])),
	)
