import { expect, test } from 'vitest'
import { type CountedRow, figureView } from '#workflows/figures/view.ts'

const submitted = (month: string, n: number): CountedRow => ({
	period: 'months',
	table: 'months',
	dims: { step: 'submitted', month },
	n,
	money: null,
	median: null,
	p90: null,
})
const monthsOf = (rows: readonly CountedRow[], period: string) =>
	figureView(['months'], rows, { period, before: null }).months.map(
		({ month, submitted: n }) => `${month}: ${n}`,
	)

test('a month without needs has its place between those that have some', () => {
	const rows = [submitted('2026-02', 3), submitted('2026-05', 2)]
	expect(monthsOf(rows, '2026')).toEqual(['2026-02: 3', '2026-03: 0', '2026-04: 0', '2026-05: 2'])
})

test('of all years there are the twelve months up to the last with any', () => {
	const rows = [submitted('2024-03', 1), submitted('2025-12', 4), submitted('2026-01', 2)]
	const months = monthsOf(rows, 'all')
	expect(months).toHaveLength(12)
	expect([months.at(0), months.at(-2), months.at(-1)]).toEqual(['2025-02: 0', '2025-12: 4', '2026-01: 2'])
	expect(monthsOf([], 'all')).toEqual([])
})
