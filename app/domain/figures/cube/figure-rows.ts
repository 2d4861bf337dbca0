import { type RawBuilder, sql } from 'kysely'
import type { FigureTableName } from '#workflows/figures/definitions.ts'
import type { Period } from '#workflows/figures/periods.ts'
import { byFilter } from './cells.ts'
import { openCells } from './open-cells.ts'
import { deliveredCells, moneyCells, outcomeCells } from './result-cells.ts'
import { moments, monthCells, stepCells, submittedCells } from './step-cells.ts'
import { timeRows } from './time-rows.ts'

/** One number of a table, with the States it is of. `money` is in whole units of the currency among its `dims`. */
export type FigureRow = {
	filter: string
	/** A period; `now` and `months` are of none. */
	period: Period | 'now' | 'months'
	table: FigureTableName
	dims: Record<string, string>
	n: number
	states: number
	money: number | null
	median: number | null
	p90: number | null
}

type Asked = {
	/** A table, or a part of it, with the columns of `need_fact`. */
	facts: RawBuilder<unknown>
	/** The moment at which ages are counted. */
	at: Date
	/** Only these periods, and what is of none; all without them. */
	periods?: readonly Period[]
	/** Whether everything is counted again for each region, kind, theme and group of States. */
	isFiltered?: boolean
}

/** All figures of these facts as a statement: the one way to count, live for a few needs and once a night for all. */
export function figureRows({ facts, at, periods, isFiltered = false }: Asked): RawBuilder<FigureRow> {
	const counted = byFilter(facts, isFiltered)
	const cells = [
		...[stepCells, monthCells].map((of) => of(sql`moments`, at)),
		...[submittedCells, outcomeCells, deliveredCells, moneyCells, openCells].map((of) => of(counted, at)),
	]
	const kept = periods ? sql`where period = any (${[...periods, 'now', 'months']}::text[])` : sql``
	const expanded = sql`cross join lateral unnest(filters) as filter cross join lateral unnest(periods) as period ${kept}`
	return sql<FigureRow>`
		with moments as materialized (${moments(counted)}), of_states as (
			select filter, period, "table", dims, state_iso3, sum(n) as n, sum(money) as money
			from (${sql.join(cells, sql` union all `)}) as c ${expanded} group by 1, 2, 3, 4, 5
		)
		select filter, period, "table", dims, sum(n)::int as n, count(*)::int as states, sum(money) as money,
			null::float8 as median, null::float8 as p90
		from of_states group by 1, 2, 3, 4
		union all ${timeRows(counted, expanded)}`
}
