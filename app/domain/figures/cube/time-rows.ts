import { type RawBuilder, sql } from 'kysely'
import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { halfOf, periodsOf } from './cells.ts'

/** The step that ends each measured time: by its date the time belongs to a period. */
const ends: Record<FigureSpan, string> = {
	decision: 'decided_at',
	offer: 'offered_at',
	confirmation: 'confirmed_at',
	delivery: 'delivered_at',
	whole: 'ended_at',
}

const columnOf = (span: FigureSpan, party: string) =>
	party === 'all' ? `${span}_gross` : span === 'whole' ? `${party}_net` : `${span}_net`

const measured = sql`(values ${sql.join(
	Object.entries(figureSpans).flatMap(([span, parties]) =>
		parties.map(
			(party) =>
				sql`(${sql.lit(span)}, ${sql.lit(party)}, ${sql.ref(columnOf(span as FigureSpan, party))}, ${sql.ref(ends[span as FigureSpan])})`,
		),
	),
)}) as m (span, side, days, at)`

/** Times of steps that ended, each as `keys` tell: by days, or by State. */
const timesBy = (keys: RawBuilder<unknown>, facts: RawBuilder<unknown>, periods: RawBuilder<unknown>) => sql`
	select filter, period, span, side, ${keys}, sum(n) as n from (
		select filters, ${periodsOf(sql`half`)} as periods, span, side, ${keys}, n from (
			select filters, span, side, ${keys}, ${halfOf(sql`at`)} as half, count(*) as n
			from ${facts} as f cross join lateral ${measured} where days is not null and at is not null group by 1, 2, 3, 4, 5
		) as c
	) as c ${periods} group by 1, 2, 3, 4, 5`

/**
 * Times by step and party: how many steps ended, and the smallest number of working days within which half of them, and
 * nine of ten, had ended. The rows of States stand below those of days: a join would cost more than both.
 */
export const timeRows = (facts: RawBuilder<unknown>, expanded: RawBuilder<unknown>) => sql`
	select filter, period, 'times' as "table", jsonb_build_object('span', span, 'party', side) as dims, max(total)::int as n,
		sum(states)::int as states, null::float8 as money,
		(min(days) filter (where upto * 2 >= total))::float8 as median, (min(days) filter (where upto * 10 >= total * 9))::float8 as p90
	from (
		select filter, period, span, side, days, 0 as states,
			sum(n) over (partition by filter, period, span, side order by days) as upto,
			sum(n) over (partition by filter, period, span, side) as total
		from (${timesBy(sql`days`, facts, expanded)}) as by_days
		union all select filter, period, span, side, null, 1, null, null
		from (${timesBy(sql`state_iso3`, facts, expanded)}) as by_state
	) as placed group by filter, period, span, side`
