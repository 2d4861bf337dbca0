import { expect, test } from 'vitest'
import { audit } from '#app/domain/releases/disclosure/audit.ts'
import type { Cube, View } from '#app/domain/releases/disclosure/cells.ts'
import { isWide, reasonToHide } from '#app/domain/releases/disclosure/primary.ts'
import { type Hidden, protect, viewOf } from '#app/domain/releases/disclosure/protect.ts'
import { randomCube, useSolver } from '#tests/support/releases/a-release.ts'

const solve = useSolver()
const CUBES = process.env.NIGHTLY ? 1000 : 100
const seeds = Array.from({ length: CUBES }, (_, seed) => seed + 1)
const guardedOf = ({ cells }: Cube) => cells.filter((cell) => reasonToHide(cell) !== null)
const table = (seed: number) => randomCube(seed, { rows: 2 + (seed % 4), columns: 2 + (seed % 5), most: 14 })

/** Every table of a small cube that agrees with the shown cells, tried one by one: the range of each hidden cell. */
function tried({ shown, sums }: View, most: number) {
	const ids = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))]
	const totals = new Set(sums.map(({ total }) => total))
	const free = ids.filter((id) => !shown.has(id) && !totals.has(id))
	const ranges = new Map<string, { least: number; most: number }>()
	for (let at = 0; at < (most + 1) ** free.length; at++) {
		const values = new Map(shown)
		for (const [place, id] of free.entries())
			values.set(id, Math.floor(at / (most + 1) ** place) % (most + 1))
		if (!fill(values, sums)) continue
		for (const [id, value] of values) {
			if (shown.has(id)) continue
			const range = ranges.get(id) ?? { least: value, most: value }
			ranges.set(id, { least: Math.min(range.least, value), most: Math.max(range.most, value) })
		}
	}
	return ranges
}

/** Adds the totals that follow; false if one contradicts. */
function fill(values: Map<string, number>, sums: View['sums']) {
	for (let round = 0; round < 3; round++)
		for (const { total, parts } of sums) {
			if (parts.some((part) => !values.has(part))) continue
			const sum = parts.reduce((all, part) => all + (values.get(part) ?? 0), 0)
			if (values.has(total) && values.get(total) !== sum) return false
			values.set(total, sum)
		}
	return true
}

test('of random tables no small number can be worked out, and all that is shown is true', {
	timeout: 600_000,
}, async () => {
	let hiddenCells = 0
	const found: { least: number; most: number }[] = []
	for (const seed of seeds) {
		const cube = table(seed)
		const hidden = await protect(cube, [], solve)
		hiddenCells += hidden.size
		const view = viewOf(cube, hidden)
		found.push(...(await audit({ views: [view], guarded: guardedOf(cube) }, solve)))
		for (const { id, n } of cube.cells) if (view.shown.has(id)) expect(view.shown.get(id)).toBe(n)
		for (const { id } of guardedOf(cube)) expect(view.shown.has(id)).toBe(false)
		for (const { total, parts } of cube.sums)
			if ([total, ...parts].every((id) => view.shown.has(id)))
				expect(parts.reduce((sum, id) => sum + (view.shown.get(id) ?? 0), 0)).toBe(view.shown.get(total))
	}
	const unique = found.filter(({ least, most }) => least === most)
	console.info(
		`${CUBES} cubes, ${hiddenCells} hidden cells: ${unique.length} with one solution, ${found.length} with a range that is too narrow`,
	)
	expect(found).toEqual([])
	expect(hiddenCells).toBeGreaterThan(CUBES)
})

test('the audit finds what trying every table finds', { timeout: 600_000 }, async () => {
	for (const seed of seeds.slice(0, 25)) {
		const cube = randomCube(seed, { rows: 2, columns: 2, most: 6 })
		// Only small cells are hidden, so that some of them can be worked out.
		const hidden: Hidden = new Map(guardedOf(cube).map(({ id }) => [id, 'small']))
		const view = viewOf(cube, hidden)
		const guarded = new Map(guardedOf(cube).map((cell) => [cell.id, cell]))
		const expected = [...tried(view, 12)]
			.filter(([id, range]) => {
				const cell = guarded.get(id)
				return cell && !isWide(range, cell)
			})
			.map(([id, range]) => ({ id, ...range }))
			.sort((one, other) => (one.id < other.id ? -1 : 1))
		const found = (await audit({ views: [view], guarded: guardedOf(cube) }, solve))
			.map(({ id, least, most }) => ({ id, least, most }))
			.sort((one, other) => (one.id < other.id ? -1 : 1))
		expect(found).toEqual(expected)
	}
})

test('a number counts as known where the solver loses the whole numbers that agree', async () => {
	// At most three quarters of 5: fractions end at 3.75.
	const limits = [{ small: ['one'], large: ['all'], times: { small: 4, large: 3 } }]
	const views = [{ sums: [], limits, shown: new Map([['all', 5]]) }]
	const guarded = [{ id: 'one', n: 3, states: 1, largest: 3 }]
	expect(await audit({ views, guarded }, solve)).toEqual([{ ...guarded[0], least: 0, most: 3 }])
	const losing: typeof solve = async (program) => (program.whole.length > 0 ? null : solve(program))
	expect(await audit({ views, guarded }, losing)).toMatchObject([{ id: 'one' }])
})

test('the order of cells changes nothing', { timeout: 600_000 }, async () => {
	for (const seed of seeds.slice(0, 10)) {
		const cube = table(seed)
		const turned = {
			cells: [...cube.cells].reverse(),
			sums: [...cube.sums].reverse().map(({ total, parts }) => ({ total, parts: [...parts].reverse() })),
			limits: [],
		}
		const [one, other] = [await protect(cube, [], solve), await protect(turned, [], solve)]
		expect([...other.keys()].sort()).toEqual([...one.keys()].sort())
	}
})

test('a further release uncovers nothing of an earlier one, also where it counts the same needs again', {
	timeout: 600_000,
}, async () => {
	for (const seed of seeds.slice(0, 15)) {
		const cube = table(seed)
		const earlier = viewOf(cube, await protect(cube, [], solve))
		// The same inner cells, summed otherwise: by diagonals.
		const inner = cube.cells.filter(({ rank }) => rank === 'inner')
		const diagonals = [0, 1, 2].map((at) => inner.filter((_, place) => place % 3 === at))
		const later: Cube = {
			cells: [
				...inner.map((cell) => ({ ...cell, rank: 'latent' as const })),
				...diagonals.map((cells, at) => ({
					id: `diagonal|${at}`,
					rank: 'inner' as const,
					n: cells.reduce((sum, { n }) => sum + n, 0),
					states: 9,
					largest: 0,
				})),
			],
			sums: diagonals.map((cells, at) => ({ total: `diagonal|${at}`, parts: cells.map(({ id }) => id) })),
			limits: [],
		}
		const hidden = await protect(later, [earlier], solve).catch(() => null)
		if (!hidden) continue // it was refused: nothing is released
		const views = [earlier, viewOf(later, hidden)]
		expect(await audit({ views, guarded: guardedOf(cube) }, solve)).toEqual([])
	}
})
