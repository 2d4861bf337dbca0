import { audit, type Guarded } from './audit.ts'
import { type Cell, type Cube, inOrder, type View } from './cells.ts'
import { hideBesides } from './hide-besides.ts'
import { type Range, type Reason, reasonToHide } from './primary.ts'
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
	const hidden = new Map<string, Reason | 'besides'>()
	const guarded: Cell[] = []
	for (const cell of ordered.cells) {
		const reason = reasonToHide(cell)
		if (!reason) continue
		guarded.push(cell)
		if (cell.rank !== 'latent') hidden.set(cell.id, reason)
	}
	const ranges = new Map<string, Range>()
	let open: readonly Guarded[] = guarded
	for (let wider = 1; wider <= 2 ** TRIES; wider *= 2) {
		const views = [...earlier, viewOf(ordered, hidden)]
		const audited = async (done: number, of: number) => tell('auditing', (100 * done) / of)
		open = await audit({ views, guarded: open, ranges }, solve, audited)
		if (open.length === 0) return hidden
		const hiding = async (done: number, of: number) => tell('protecting', (100 * done) / of)
		await hideBesides(ordered, { hidden, open, wider }, solve, hiding)
	}
	throw new Unprotected(open.map(({ id }) => id))
}

/** These cells could be worked out. */
export class Unprotected extends Error {
	constructor(readonly ids: readonly string[]) {
		super(`${ids.length} cells could be worked out`)
	}
}

/** What readers see of a cube. */
export const viewOf = ({ cells, ...structure }: Cube, hidden: Hidden): View => ({
	...structure,
	shown: new Map(
		cells.filter(({ id, rank }) => rank !== 'latent' && !hidden.has(id)).map(({ id, n }) => [id, n]),
	),
})
