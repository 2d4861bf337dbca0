import { expect, test } from 'vitest'
import { type Cell, costOf } from '#app/domain/releases/disclosure/cells.ts'
import { isWide, type Range, reasonToHide } from '#app/domain/releases/disclosure/primary.ts'
import { type Hidden, protect, Unprotected } from '#app/domain/releases/disclosure/protect.ts'
import { drawnFrom } from '#tests/disclosure/draw.ts'
import { useSolver } from '#tests/support/releases/a-release.ts'

const solve = useSolver()
const TABLES = process.env.NIGHTLY ? 300 : 8
const [ROWS, COLUMNS] = [
	[0, 1],
	[0, 1, 2],
] as const
/** What a small number must move by; in a table with totals others then move by no more. */
const MOVE = 4

const all = '*'
type RowOf = (typeof ROWS)[number] | typeof all
type ColumnOf = (typeof COLUMNS)[number] | typeof all
const everyRow: readonly RowOf[] = [...ROWS, all]
const everyColumn: readonly ColumnOf[] = [...COLUMNS, all]
const idOf = (row: RowOf, column: ColumnOf) => `${row}|${column}`
const among = <One>(of: One | typeof all, every: readonly One[]) => (of === all ? every : [of])

/** The inner cells that a cell is the sum of. */
const innerOf = (row: RowOf, column: ColumnOf) =>
	among(row, ROWS).flatMap((one) => among(column, COLUMNS).map((other) => idOf(one, other)))

/** A table with all totals, of which about a third of the inner numbers are small and a third are 0. */
function smallTable(seed: number) {
	const draw = drawnFrom(seed)
	const numbers = new Map(
		innerOf(all, all).map((id) => [id, draw.pick([0, 1 + draw.below(4), 5 + draw.below(12)])]),
	)
	const cells = everyRow.flatMap((row) =>
		everyColumn.map((column): Cell & { inner: readonly string[] } => {
			const inner = innerOf(row, column)
			const rank = inner.length === 1 ? 'inner' : row === all && column === all ? 'headline' : 'margin'
			const n = inner.reduce((sum, id) => sum + (numbers.get(id) ?? 0), 0)
			return { id: idOf(row, column), rank, n, states: 5, largest: 1, inner }
		}),
	)
	const sums = [
		...everyRow.map((row) => ({
			total: idOf(row, all),
			parts: COLUMNS.map((column) => idOf(row, column)),
		})),
		...everyColumn.map((column) => ({
			total: idOf(all, column),
			parts: ROWS.map((row) => idOf(row, column)),
		})),
	]
	return { cells, sums, limits: [] }
}
type Table = ReturnType<typeof smallTable>

/** Every table near this one: which cells differ from it, and how small and large each cell is where just these do. */
function everyTable({ cells }: Table) {
	const inner = cells.filter(({ rank }) => rank === 'inner')
	const counted = cells.map((cell) =>
		[...inner.entries()].filter(([, { id }]) => cell.inner.includes(id)).map(([at]) => at),
	)
	const near = inner.map(({ n }) =>
		Array.from({ length: 2 * MOVE + 1 }, (_, at) => at - MOVE).filter((by) => n + by >= 0),
	)
	const found = new Map<number, Range[]>()
	const moves = inner.map(() => 0)
	const tables = near.reduce((count, { length }) => count * length, 1)
	for (let at = 0; at < tables; at++) {
		let left = at
		for (const [place, own] of near.entries()) {
			moves[place] = own[left % own.length] ?? 0
			left = Math.floor(left / own.length)
		}
		const moved = counted.map((of) => of.reduce((sum, place) => sum + (moves[place] ?? 0), 0))
		const differing = moved.reduce((bits, by, cell) => (by === 0 ? bits : bits | (1 << cell)), 0)
		const ranges = found.get(differing) ?? cells.map(({ n }) => ({ least: n, most: n }))
		found.set(differing, ranges)
		for (const [cell, { n }] of cells.entries()) {
			const [range, value] = [ranges[cell], n + (moved[cell] ?? 0)]
			if (!range) continue
			range.least = Math.min(range.least, value)
			range.most = Math.max(range.most, value)
		}
	}
	return [...found]
}

/** The least that protecting a table costs, of all sets of cells that there are; infinite where none protects it. */
function leastCost(table: Table): number {
	const tables = everyTable(table)
	const guarded = [...table.cells.entries()].filter(([, cell]) => reasonToHide(cell) !== null)
	const small = guarded.reduce((bits, [at]) => bits | (1 << at), 0)
	const open = [...table.cells.entries()].filter(([at]) => (small & (1 << at)) === 0)
	let least = Number.POSITIVE_INFINITY
	for (let chosen = 0; chosen < 2 ** open.length; chosen++) {
		const besides = open.filter((_, at) => chosen & (1 << at))
		const cost = besides.reduce((sum, [, cell]) => sum + costOf(cell), 0)
		if (cost >= least) continue
		const hidden = besides.reduce((bits, [at]) => bits | (1 << at), small)
		const possible = tables.filter(([differing]) => (differing & ~hidden) === 0).map(([, ranges]) => ranges)
		const isProtected = guarded.every(([at, cell]) =>
			isWide(
				{
					least: Math.min(...possible.map((ranges) => ranges[at]?.least ?? cell.n)),
					most: Math.max(...possible.map((ranges) => ranges[at]?.most ?? cell.n)),
				},
				cell,
			),
		)
		if (isProtected) least = cost
	}
	return least
}

const besidesIn = (hidden: Hidden) =>
	[...hidden].filter(([, reason]) => reason === 'besides').map(([id]) => id)

test('of all sets of cells that protect a small table, one that costs least is hidden', {
	timeout: TABLES * 30_000,
}, async () => {
	let needed = 0
	const dearer: { seed: number; cost: number; least: number }[] = []
	for (let seed = 1; seed <= TABLES; seed++) {
		const table = smallTable(seed)
		const costs = new Map(table.cells.map((cell) => [cell.id, costOf(cell)]))
		const hidden = await protect(table, [], solve).catch((error: unknown) => {
			if (error instanceof Unprotected) return null
			throw error
		})
		const cost = hidden
			? besidesIn(hidden).reduce((sum, id) => sum + (costs.get(id) ?? 0), 0)
			: Number.POSITIVE_INFINITY
		const least = leastCost(table)
		if (cost > 0) needed++
		if (cost !== least) dearer.push({ seed, cost, least })
	}
	console.info(
		`${TABLES} tables, ${needed} in which more had to be hidden: ${dearer.length} not as cheaply as possible`,
	)
	expect(needed).toBeGreaterThan(TABLES / 4)
	expect(dearer).toEqual([])
})
