import { type RawBuilder, sql } from 'kysely'
import { type FigureTableName, figureTables } from '#workflows/figures/definitions.ts'
import type { Period } from '#workflows/figures/periods.ts'
import { byKey, filtersOfCell, ofState, openContent } from './cells.ts'
import { openCells } from './open-cells.ts'
import { deliveredCells, moneyCells, outcomeCells } from './result-cells.ts'
import { moments, monthCells, stepCells, submittedCells } from './step-cells.ts'
import { timeRows, timeTables } from './time-rows.ts'

/** One number of a table, with the States it is of. `money` is in units of the currency among its `dims`, or in dollars. */
export type FigureRow = {
	filter: string
	/** A period; `now` and `months` are of none. */
	period: Period | 'now' | 'months'
	table: FigureTableName
	dims: Record<string, string>
	n: number
	states: number
	/** A decimal, as text. */
	money: string | null
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
	/** Whether the facts are of all needs: of CONFIDENTIAL ones, only what their reference tells is counted then. */
	isOfAll?: boolean
}

/** The names of the dimensions of each table, in the order in which cells have their codes. */
const names = sql`(values ${sql.join(
	Object.entries(figureTables).map(
		([name, { dimensions }]) =>
			sql`(${sql.lit(name)}, ${sql.lit(dimensions[0])}, ${sql.lit(dimensions[1] ?? '')})`,
	),
)}) as named ("table", name, other_name)`

const cells = [
	stepCells,
	monthCells,
	submittedCells,
	outcomeCells,
	deliveredCells,
	moneyCells,
	openCells,
] as const

/** All figures of these facts as a statement: the one way to count, live for a few needs and once a night for all. */
export function figureRows(asked: Asked): RawBuilder<FigureRow> {
	const { facts, at, periods, isFiltered = false, isOfAll = false } = asked
	const keyed = byKey(facts, isFiltered)
	const counted = { facts, keyed, content: isOfAll ? openContent(keyed) : keyed, at }
	const kept = periods ? sql`where period = any (${[...periods, 'now', 'months']}::text[])` : sql``
	return sql<FigureRow>`
		with of_state as materialized (${ofState(facts, isFiltered)}),
		moments as materialized (${moments(counted.keyed)}),
		${timeTables(counted)},
		of_states as (
			select filter, period, "table", one, other, state_iso3, sum(n) as n, sum(money) as money
			from (${sql.join(
				cells.map((of) => of(counted)),
				sql` union all `,
			)}) as c join of_state using (state_iso3) cross join lateral unnest(${filtersOfCell}) as filter
				cross join lateral unnest(periods) as period ${kept} group by 1, 2, 3, 4, 5, 6
		)
		select filter, period, "table", case when other_name = '' then jsonb_build_object(name, one)
			else jsonb_build_object(name, one, other_name, other) end as dims, n::int, states::int, money,
			null::float8 as median, null::float8 as p90
		from (
			select filter, period, "table", one, other, sum(n) as n, count(*) as states, sum(money) as money
			from of_states group by 1, 2, 3, 4, 5
		) as f join ${names} using ("table")
		union all ${timeRows(kept)}`
}
