import { sql } from 'kysely'
import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { byFilter, type Counted, halfOf, monthOf, periodsOf, statesIn } from './cells.ts'

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

const pairs = spans.flatMap(({ span, parties }) => parties.map((party) => ({ span, party })))
const halfName = (span: FigureSpan) => `${span}_half`

/** The half of the year in which each measured time ended. */
export const spanHalves = sql.join(
	spans.map(({ span }) => sql`${halfOf(monthOf(sql.ref(ends[span])))} as ${sql.ref(halfName(span))}`),
)

/** Each step with the parties whose time is measured in it, by a number: rows of days are many, and are kept narrow. */
const sides = sql`(values ${sql.join(
	pairs.map(({ span, party }, at) => sql`(${sql.lit(at)}, ${sql.lit(span)}, ${sql.lit(party)})`),
)}) as sides (pair, span, side)`

const measured = sql`(values ${sql.join(
	pairs.map(
		({ span, party }, at) =>
			sql`(${sql.lit(at)}, ${sql.ref(columnOf(span, party))}, ${sql.ref(halfName(span))})`,
	),
)}) as m (pair, days, half)`

/**
 * Times by step and party: how many steps ended, and the smallest number of working days within which half of them, and
 * nine of ten, had ended. `periods` keeps those that are asked for.
 */
export const timeRows = ({ keyed }: Counted, periods: ReturnType<typeof sql>) => sql`
	select filter, period, 'times' as "table", jsonb_build_object('span', span, 'party', side) as dims, n, states,
		null::numeric as money, median, p90
	from (
		select filter, period, pair, max(total)::int as n, ${statesIn(sql`states`)}::int as states,
			(min(days) filter (where upto * 2 >= total))::float8 as median,
			(min(days) filter (where upto * 10 >= total * 9))::float8 as p90
		from (
			select filter, period, pair, days, states,
				sum(n) over (partition by filter collate "C", period collate "C", pair order by days) as upto,
				sum(n) over (partition by filter collate "C", period collate "C", pair) as total
			from (
				select filter, period, pair, days, sum(n)::int as n, bit_or(states) as states
				from ${byFilter(sql`(
					select key, half, pair, days, count(*)::int as n, bit_or(state_bit) as states
					from ${keyed} as f cross join lateral ${measured}
					where days is not null and half is not null group by 1, 2, 3, 4
				)`)} as c cross join lateral unnest(${periodsOf(sql`half`)}) as period ${periods} group by 1, 2, 3, 4
			) as c
		) as placed group by 1, 2, 3
	) as f join ${sides} using (pair)`
