import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import type { Cell, Counted, Rank, Structure } from '../disclosure/cells.ts'

/** A row of a table, and the cell that it shows: one cell can be in several tables. */
export type Row = { table: ReleaseTableName; dims: Record<string, string>; cell: string }

/** Cells that are counted from the same needs, and how they depend on each other. Made without any number. */
export type Block = {
	rows: readonly Row[]
	ranks: ReadonlyMap<string, Rank>
	/** Cells that everyone knows of where they are 0: of needs without an answer, and of no place. */
	certain?: ReadonlySet<string>
} & Structure

/** Counts by State. */
export class Tally {
	readonly #cells = new Map<string, Map<string, number>>()

	add(cell: string, state: string, n: number) {
		const states = this.#cells.get(cell) ?? new Map<string, number>()
		states.set(state, (states.get(state) ?? 0) + n)
		this.#cells.set(cell, states)
	}

	/** What was counted in each cell. */
	numbers = (): Map<string, number> =>
		new Map(
			[...this.#cells].map(([cell, states]) => [cell, [...states.values()].reduce((sum, n) => sum + n, 0)]),
		)

	/** Takes over what another has counted in the cells that this one has, and takes away what a third has. */
	adjust(more: Tally, less: Tally) {
		for (const [cell, states] of this.#cells)
			for (const [other, sign] of [[more, 1] as const, [less, -1] as const])
				for (const [state, n] of other.#cells.get(cell) ?? [])
					states.set(state, (states.get(state) ?? 0) + sign * n)
	}

	/** The cells of a block with what was counted, 0 where nothing was, and what others leave of it. */
	cells = ({ ranks, certain }: Pick<Block, 'ranks' | 'certain'>, others: readonly Tally[] = []): Cell[] =>
		[...ranks].map(([id, rank]) => {
			const left = others.filter((other) => other.#cells.has(id)).map((other) => this.#counted(id, other))
			return {
				id,
				rank,
				...this.#counted(id),
				...(left.length > 0 && { left }),
				...(certain?.has(id) && { isCertain: true }),
			}
		})

	#counted(id: string, other?: Tally): Counted {
		const known = other ? other.#cells.get(id) : undefined
		const numbers = [...(this.#cells.get(id) ?? [])]
			.map(([state, n]) => n - (known?.get(state) ?? 0))
			.filter((n) => n > 0)
		return {
			n: numbers.reduce((sum, n) => sum + n, 0),
			states: numbers.length,
			largest: Math.max(0, ...numbers),
		}
	}
}
