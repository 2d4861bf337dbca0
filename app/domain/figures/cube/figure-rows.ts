import { type RawBuilder, sql } from 'kysely'
import type { FigureTableName } from '#workflows/figures/definitions.ts'
import type { Period } from '#workflows/figures/periods.ts'
import { openCells } from './open-cells.ts'
import { deliveredCells, moneyCells, outcomeCells } from './result-cells.ts'
import { monthCells, stepCells } from './step-cells.ts'
import { timeCells, timeRows } from './time-rows.ts'

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
	byFilter?: boolean
}

const filters = sql`array['', 'region:' || coalesce(region, ''), 'kind:' || kind]
	|| array(select 'theme:' || theme from unnest(themes) as theme) || array(select 'group:' || g from unnest(groups) as g)`

/** All figures of these facts as a statement: the one way to count, live for a few needs and once a night for all. */
export function figureRows({ facts, at, periods, byFilter = false }: Asked): RawBuilder<FigureRow> {
	const cells = [stepCells, monthCells, outcomeCells, deliveredCells, moneyCells, openCells]
	const counted = sql.join(
		cells.map((of) => of(facts, at)),
		sql` union all `,
	)
	const kept = periods ? sql`where period = any (${[...periods, 'now', 'months']}::text[])` : sql``
	const expanded = sql`cross join lateral unnest(${byFilter ? filters : sql`array['']`}) as filter
		cross join lateral unnest(periods) as period ${kept}`
	return sql<FigureRow>`
		with counted as materialized (
			select filter, period, "table", dims, state_iso3, sum(n) as n, sum(money) as money
			from (${counted}) as c ${expanded} group by filter, period, "table", dims, state_iso3
		), timed as materialized (
			select filter, period, span, side, days, state_iso3, sum(n) as n
			from (${timeCells(facts)}) as c ${expanded} group by filter, period, span, side, days, state_iso3
		)
		select filter, period, "table", dims, sum(n)::int as n, count(distinct state_iso3)::int as states, sum(money) as money,
			null::float8 as median, null::float8 as p90
		from counted group by filter, period, "table", dims
		union all ${timeRows}`
}
