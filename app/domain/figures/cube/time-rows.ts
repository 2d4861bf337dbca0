import { type RawBuilder, sql } from 'kysely'
import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { codes, halfOf, periodsOf } from './cells.ts'

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

/** Times of steps that ended, by days. */
export const timeCells = (facts: RawBuilder<unknown>) => sql`
	select state_iso3, region, themes, groups, kind, ${periodsOf(sql`half`)} as periods, span, side, days, n from (
		select ${codes}, span, side, days, ${halfOf(sql`at`)} as half, count(*) as n
		from ${facts} as f cross join lateral ${measured} where days is not null and at is not null
		group by ${codes}, span, side, days, half
	) as c`

/**
 * Times by step and party, of `timed`: how many steps ended, and the smallest number of working days within which half of
 * them, and nine of ten, had ended.
 */
export const timeRows = sql`
	select filter, period, 'times' as "table", jsonb_build_object('span', span, 'party', side) as dims, max(total)::int as n,
		max(states)::int as states, null::float8 as money,
		(min(days) filter (where upto * 2 >= total))::float8 as median, (min(days) filter (where upto * 10 >= total * 9))::float8 as p90
	from (
		select filter, period, span, side, days, states,
			sum(n) over (partition by filter, period, span, side order by days) as upto,
			sum(n) over (partition by filter, period, span, side) as total
		from (select filter, period, span, side, days, sum(n) as n from timed group by 1, 2, 3, 4, 5) as by_days
			join (select filter, period, span, side, count(distinct state_iso3) as states from timed group by 1, 2, 3, 4) as of_states
			using (filter, period, span, side)
	) as placed group by filter, period, span, side`
