import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { blocksOf } from './count/count-release.ts'
import type { View } from './disclosure/cells.ts'

const numbers = statement(({ period }: { period: string }) =>
	build
		.selectFrom('release_cell as c')
		.innerJoin('release as r', 'r.id', 'c.release_id')
		.where('r.status', '=', 'released')
		.where('r.period', '!=', period)
		.where('c.measure', '=', 'n')
		.where('c.value', 'is not', null)
		.orderBy('r.period')
		.select(['r.period', 'c.table', 'c.dims', 'c.value']),
)

/** What readers have of all other half-years: everything that was released counts when a new release is audited. */
export async function earlierViews(period: string): Promise<View[]> {
	const rows = await readAs(systemActor, (read) => read(numbers, { period }))
	return [...new Set(rows.map((row) => row.period))].map((each) => {
		const blocks = blocksOf(each)
		const cells = new Map(
			blocks.flatMap(({ rows }) => rows.map(({ table, dims, cell }) => [keyOf(table, dims), cell])),
		)
		const shown = new Map<string, number>()
		for (const { table, dims, value } of rows.filter((row) => row.period === each)) {
			const cell = cells.get(keyOf(table, dims as Record<string, string>))
			if (cell) shown.set(cell, value ?? 0)
		}
		return {
			sums: blocks.flatMap(({ sums }) => sums),
			limits: blocks.flatMap(({ limits }) => limits),
			shown,
		}
	})
}

const keyOf = (table: string, dims: Record<string, string>) =>
	JSON.stringify([table, Object.entries(dims).sort(([one], [other]) => (one < other ? -1 : 1))])
