import { sql } from 'kysely'
import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { type Counted, filtersOfCell, halfOf, periodsOf } from './cells.ts'

/** The step that ends each measured time: by its date the time belongs to a period. */
const ends: Record<FigureSpan, string> = {
	decision: 'decided_at',
	offer: 'offered_at',
	confirmation: 'confirmed_at',
	delivery: 'delivered_at',
	whole: 'ended_at',
}
const spans = Object.entries(figureSpans).map(([name, parties]) => ({
	// `Object.entries` forgets the names of its keys.
	span: name as FigureSpan,
	parties: parties as readonly string[],
}))

const columnOf = (span: FigureSpan, party: string) =>
	party === 'all' ? `${span}_gross` : span === 'whole' ? `${party}_net` : `${span}_net`

/** The days of all parties and of each by itself are either all recorded or none. */
const ended = sql`(values ${sql.join(
	spans.map(({ span }) => sql`(${sql.lit(span)}, ${sql.ref(`${span}_gross`)}, ${sql.ref(ends[span])})`),
)}) as m (span, days, at)`

const halfName = (span: FigureSpan) => `${span}_half`

/** Each need with the halves in which its steps ended, computed once and not for each party. */
const withHalves = ({ keyed }: Pick<Counted, 'keyed'>) => sql`(
	select f.*, class, ${sql.join(spans.map(({ span }) => sql`${halfOf(sql.ref(ends[span]))} as ${sql.ref(halfName(span))}`))}
	from ${keyed} as f join of_state using (state_iso3) offset 0)`

const measured = sql`(values ${sql.join(
	spans.flatMap(({ span, parties }) =>
		parties.map(
			(party) =>
				sql`(${sql.lit(span)}, ${sql.lit(party)}, ${sql.ref(columnOf(span, party))}, ${sql.ref(halfName(span))})`,
		),
	),
)}) as m (span, side, days, half)`

/** What the rows below need beside them: times by days for all States of the same filters, and the States by step. */
export const timeTables = (counted: Counted) => sql`
	by_days as materialized (
		select filter, half, span, side, days, sum(n) as n from (
			select class, kind_of, theme_of, half, span, side, days, count(*) as n
			from ${withHalves(counted)} as f cross join lateral ${measured}
			where days is not null and half is not null group by 1, 2, 3, 4, 5, 6, 7
		) as c join (select distinct class, state_filters from of_state) as s using (class)
			cross join lateral unnest(${filtersOfCell}) as filter group by 1, 2, 3, 4, 5
	), by_state as materialized (
		select state_iso3, kind_of, theme_of, span, ${halfOf(sql`month`)} as half from (
			select distinct state_iso3, kind_of, theme_of, span, date_trunc('month', at, 'UTC') as month
			from ${counted.keyed} as f cross join lateral ${ended} where days is not null and at is not null
		) as c
	)`

/** Each step with the parties whose time is measured in it. */
const sides = sql`(values ${sql.join(
	spans.flatMap(({ span, parties }) => parties.map((party) => sql`(${sql.lit(span)}, ${sql.lit(party)})`)),
)}) as sides (span, side)`

/**
 * Times by step and party: how many steps ended, and the smallest number of working days within which half of them, and
 * nine of ten, had ended. `periods` keeps those that are asked for. The numbers of States stand below the rows of days:
 * the planner expects few of both, and would compare each with each.
 */
export const timeRows = (periods: ReturnType<typeof sql>) => sql`
	select filter, period, 'times' as "table", jsonb_build_object('span', span, 'party', side) as dims, max(total)::int as n,
		max(states)::int as states, null::numeric as money,
		(min(days) filter (where upto * 2 >= total))::float8 as median,
		(min(days) filter (where upto * 10 >= total * 9))::float8 as p90
	from (
		select filter, period, span, side, days, null::bigint as states,
			sum(n) over (partition by filter, period, span, side order by days) as upto,
			sum(n) over (partition by filter, period, span, side) as total
		from (
			select filter, period, span, side, days, sum(n) as n
			from by_days cross join lateral unnest(${periodsOf(sql`half`)}) as period ${periods} group by 1, 2, 3, 4, 5
		) as c
		union all select filter, period, span, side, null, count(*), null, null from (
			select distinct filter, period, span, state_iso3
			from by_state join of_state using (state_iso3) cross join lateral unnest(${filtersOfCell}) as filter
				cross join lateral unnest(${periodsOf(sql`half`)}) as period ${periods}
		) as c join ${sides} using (span) group by 1, 2, 3, 4
	) as placed group by filter, period, span, side`
