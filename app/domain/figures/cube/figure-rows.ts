import { type RawBuilder, sql } from 'kysely'
import { fixed } from '#app/platform/database/statement.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import {
	type FigureStep,
	type FigureTableName,
	figureSteps,
	figureTableNames,
	figureTables,
} from '#workflows/figures/definitions.ts'
import type { Period } from '#workflows/figures/periods.ts'
import { areas, byFilter, byPeriod, type Cells, keysOf, ofState, statesIn } from './cells.ts'
import { type CubePeriod, periodName, periodNumber } from './cube-periods.ts'
import { openCells } from './open-cells.ts'
import { deliveredCells, moneyCells, outcomeCells } from './result-cells.ts'
import { moments, monthCells, stepCells, stepMonths, submittedCells } from './step-cells.ts'
import { timeRows } from './time-rows.ts'

/** One number of a table, with the States it is of. `money` is in units of the currency among its `dims`, or in dollars. */
export type FigureRow = {
	filter: string
	period: CubePeriod
	table: FigureTableName
	dims: Record<string, string>
	n: number
	states: number
	/** A decimal, as text. */
	money: string | null
	median: number | null
	p90: number | null
}

type FigureRowsInput = {
	/** A table, or a part of it, with the columns of `need_fact`. */
	facts: RawBuilder<unknown>
	/** The moment at which ages are counted. */
	at: Date
	/** Only these tables; all without them. */
	tables?: readonly FigureTableName[] | undefined
	/** Only these steps by month; all without them. */
	months?: readonly FigureStep[] | undefined
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

/**
 * What is counted of a fact. Each is read once, and its moments are made months before it is repeated for its keys; what is read most often stands first, since a row is read from its beginning.
 */
const counted = sql.join(
	[
		'classification',
		'kind',
		'themes',
		'decision_gross',
		'decision_net',
		'offer_gross',
		'offer_net',
		'confirmation_gross',
		'confirmation_net',
		'delivery_gross',
		'delivery_net',
		'whole_gross',
		'unodc_net',
		'office_net',
		'programme_net',
		'state_net',
		'partner_net',
		'is_part',
		'submitted_at',
		'confirmed_at',
		'delivered_at',
		'evaluated_at',
		'ended_at',
		'status',
		'officer_id',
		'party',
		'party_since',
		'due_at',
		'urgency',
		'level',
		'outcome',
		'learners',
		'pieces',
		'currency',
		'reserved',
		'committed',
		'spent',
	].map((column) => sql.ref(column)),
)

/** Each way to count with the tables that it makes. */
const cells: readonly { of: Cells; tables: readonly FigureTableName[] }[] = [
	{ of: stepCells, tables: ['steps', 'groups'] },
	{ of: monthCells, tables: ['months'] },
	{ of: submittedCells, tables: ['subregions', 'kinds', 'themes', 'themesBySubregion'] },
	{ of: outcomeCells, tables: ['outcomes', 'urgencyOutcomes', 'groupOutcomes'] },
	{ of: deliveredCells, tables: ['learners', 'pieces'] },
	{ of: moneyCells, tables: ['money', 'usd'] },
	{ of: openCells, tables: ['open', 'ages', 'waits', 'overdue', 'officers'] },
]

/** All figures of these facts as a statement: the one way to count, live for a few needs and once a night for all. */
export function figureRows(asked: FigureRowsInput): RawBuilder<FigureRow> {
	const {
		at,
		tables = figureTableNames,
		months = figureSteps,
		periods,
		isFiltered = false,
		isOfAll = false,
	} = asked
	const isOpen = isOfAll
		? sql`classification not in ${fixed(classificationsThat('contentNotCounted'))}`
		: sql`true`
	const content = sql`(select * from placed where ${isOpen})`
	const keys = keysOf(isFiltered)
	const wanted = periods && [...periods, 'now' as const, 'months' as const].map(periodNumber)
	// At least one, since nothing cannot be joined: steps are left out again where they were not asked for.
	const wantedCells = cells.filter(
		({ of, tables: made }) => of === stepCells || made.some((each) => tables.includes(each)),
	)
	const kept = wanted ? sql`where period = any (${wanted}::int[])` : sql``
	// Live counts keep the facts, since row-level security is costly; the nightly count of all needs reads the table twice
	// instead of copying it.
	const readOnce = periods ? sql`own as materialized (select * from ${asked.facts} as f), ` : sql``
	const facts = periods ? sql`own` : asked.facts
	return sql<FigureRow>`
		with ${readOnce}of_state as materialized (${ofState(facts, isFiltered)}),
		areas as materialized (${areas}),
		placed as materialized (
			select area, group_set, state_bit, class, ${keys} as keys, ${stepMonths}, ${counted}
			from ${facts} as fact join of_state using (state_iso3, groups)
		),
		moments as materialized (${moments})
		select filter, ${periodName(sql`period`)} as period, "table", case when other_name = '' then jsonb_build_object(name, one)
			else jsonb_build_object(name, one, other_name, other) end as dims, n, states, money,
			null::float8 as median, null::float8 as p90
		from (
			select filter, period, "table", one, other, sum(n)::int as n, ${statesIn(sql`states`)}::int as states,
				sum(money) as money
			from ${byPeriod(
				byFilter(
					sql`(select * from (${sql.join(
						wantedCells.map(({ of }) => of({ content, isOpen, keys, at })),
						sql` union all `,
					)}) as c where "table" = any (${tables}::text[]) and ("table" <> 'months' or one = any (${months}::text[])))`,
				),
				kept,
			)} as c group by 1, 2, 3, 4, 5
		) as f join ${names} using ("table")
		${tables.includes('times') ? sql`union all ${timeRows(kept)}` : sql``}`
}
