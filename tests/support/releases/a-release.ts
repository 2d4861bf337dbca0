import { afterAll } from 'vitest'
import { saveDataset } from '#app/domain/releases/dataset/dataset-signature.server.ts'
import type { Cell, Cube, Rank } from '#app/domain/releases/disclosure/cells.ts'
import { solveBy } from '#app/domain/releases/disclosure/solve.ts'
import { saveRelease } from '#app/domain/releases/save-release.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { drawnFrom } from './random-facts.ts'

const noReasons = { small: 1, few: 0, dominant: 0, besides: 1 }

type Number = {
	table: ReleaseTableName
	dims: Record<string, string>
	measure?: string
	value: number | null
}

/** An audited release of a half-year, ordered when it was due, of few numbers and `more`. */
export async function aRelease(period: string, more: readonly Number[] = []): Promise<string> {
	const releaseId = newId()
	const asAt = new Date()
	const dataset = { id: newId(), asAt, sha256: 'a'.repeat(64) }
	const number = (
		table: ReleaseTableName,
		dims: Record<string, string>,
		value: number | null,
		measure = 'n',
	) => ({
		table,
		dims,
		measure,
		value,
		reason: value === null ? ('small' as const) : null,
	})
	const numbers = [
		number('kinds', { kind: 'training' }, 12),
		number('kinds', { kind: 'equipment' }, null),
		number('unmetRegions', { region: 'Africa' }, 23),
		number('unmetRegions', { region: 'Asia' }, null),
		number('unmetRegions', { region: 'Europe' }, 0),
		...more.map(({ table, dims, value, measure }) => number(table, dims, value, measure)),
	]
	await look(async (tx) => {
		const file = { needs: 40, fileSha256: dataset.sha256, storageKey: null }
		await saveDataset(tx, { ...dataset, ...file, madeBy: systemActor.id })
		const ordered = { orderedBy: systemActor.id, orderedAt: asAt }
		await tx.release.createMany({
			data: { id: releaseId, period, status: 'making', datasetId: dataset.id, ...ordered },
		})
	})
	const audits = [{ table: 'kinds' as const, shown: 1, ...noReasons }]
	await saveRelease({ releaseId, dataset, numbers, audits }, async () => undefined)
	return releaseId
}

/** The same, released. */
export async function aReleasedRelease(period: string, more: readonly Number[] = []): Promise<string> {
	const id = await aRelease(period, more)
	const data = { status: 'released' as const, releasedBy: office.approver.id, releasedAt: new Date() }
	await look((tx) => tx.release.updateMany({ where: { id }, data }))
	return id
}

type Size = { rows: number; columns: number; most: number }

/**
 * A table with totals of rows, of columns and of groups of columns, of needs of some States: sparse, with a few large
 * cells. `name` keeps the cells of several apart.
 */
export function randomCube(seed: number, { rows, columns, most }: Size, name = 'table'): Cube {
	const draw = drawnFrom(seed)
	const counts = new Map<string, Map<string, number>>()
	const id = (row: number | '*', column: number | string) => `${name}|${row}|${column}`
	const groupOf = (column: number) => `group${column % 2}`
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const needs = draw() < 0.4 ? 0 : Math.floor(draw() ** 3 * most)
			for (let need = 0; need < needs; need++) {
				const state = `S${Math.floor(draw() ** 2 * 9)}`
				for (const of of [row, '*'] as const)
					for (const by of [column, groupOf(column), '*']) {
						const states = counts.get(id(of, by)) ?? new Map<string, number>()
						counts.set(id(of, by), states.set(state, (states.get(state) ?? 0) + 1))
					}
			}
		}
	const every = Array.from({ length: rows }, (_, row) => row)
	const across = Array.from({ length: columns }, (_, column) => column)
	const groups = [...new Set(across.map(groupOf))]
	const cell = (rank: Rank, of: number | '*', by: number | string): Cell => {
		const numbers = [...(counts.get(id(of, by))?.values() ?? [])]
		const n = numbers.reduce((sum, one) => sum + one, 0)
		return { id: id(of, by), rank, n, states: numbers.length, largest: Math.max(0, ...numbers) }
	}
	return {
		cells: [
			...every.flatMap((row) => [
				...across.map((column) => cell('inner', row, column)),
				...[...groups, '*'].map((by) => cell('margin', row, by)),
			]),
			...[...across, ...groups].map((by) => cell('margin', '*', by)),
			cell('headline', '*', '*'),
		],
		sums: [
			...[...every, '*' as const].flatMap((row) => [
				...groups.map((group) => ({
					total: id(row, group),
					parts: across.filter((column) => groupOf(column) === group).map((column) => id(row, column)),
				})),
				{ total: id(row, '*'), parts: groups.map((group) => id(row, group)) },
			]),
			...[...across, ...groups, '*'].map((by) => ({
				total: id('*', by),
				parts: every.map((row) => id(row, by)),
			})),
		],
		limits: [],
	}
}

/** The solver of production, in a thread of the test file. */
export function useSolver() {
	const solver = openSolver()
	afterAll(solver.close)
	return solveBy(solver.ask)
}
