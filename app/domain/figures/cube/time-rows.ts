import { sql } from 'kysely'
import { type FigureSpan, figureSpans } from '#workflows/figures/definitions.ts'
import { namesOf } from '#workflows/names.ts'
import { byFilter, byKey, byPeriod, statesIn } from './cells.ts'
import { halfOf, periodName, periodsOf } from './cube-periods.ts'

/** The month of the step that ends each measured time: by it the time belongs to a period. */
const ends: Record<FigureSpan, string> = {
	decision: 'decided_month',
	offer: 'offered_month',
	confirmation: 'confirmed_month',
	delivery: 'delivered_month',
	whole: 'ended_month',
}
const spans = namesOf(figureSpans).map((span): { span: FigureSpan; parties: readonly string[] } => ({
	span,
	parties: figureSpans[span],
}))

const columnOf = (span: FigureSpan, party: string) =>
	party === 'all' ? `${span}_gross` : span === 'whole' ? `${party}_net` : `${span}_net`

const pairs = spans.flatMap(({ span, parties }) => parties.map((party) => ({ span, party })))
/** Each step with the parties whose time is measured in it, by a number: rows of days are many, and are kept narrow. */
const sides = sql`(values ${sql.join(
	pairs.map(({ span, party }, at) => sql`(${sql.lit(at)}, ${sql.lit(span)}, ${sql.lit(party)})`),
)}) as sides (pair, span, side)`

const numbers = sql.join(pairs.map((_, at) => sql.lit(at)))
const days = sql.join(pairs.map(({ span, party }) => sql.ref(columnOf(span, party))))
const halves = sql.join(pairs.map(({ span }) => halfOf(sql.ref(ends[span]))))

/**
 * Times by step and party: how many steps ended, and the smallest number of working days within which half of them, and
 * nine of ten, had ended. `kept` keeps the periods that are asked for.
 */
export const timeRows = (kept: ReturnType<typeof sql>) => sql`
	select filter, ${periodName(sql`period`)} as period, 'times' as "table",
		jsonb_build_object('span', span, 'party', side) as dims, n, states, null::numeric as money, median, p90
	from (
		select filter, period, pair, max(total)::int as n, ${statesIn(sql`states`)}::int as states,
			(min(days) filter (where upto * 2 >= total))::float8 as median,
			(min(days) filter (where upto * 10 >= total * 9))::float8 as p90
		from (
			select filter, period, pair, days, states,
				sum(n) over (partition by filter collate "C", period, pair order by days) as upto,
				sum(n) over (partition by filter collate "C", period, pair) as total
			from (
				select filter, period, pair, days, sum(n)::int as n, bit_or(states) as states
				from ${byPeriod(
					byFilter(sql`(
						select key, pair, days, half, ${periodsOf(sql`half`)} as periods, count(*)::int as n,
							bit_or(state_bit) as states
						from ${byKey(sql`(
							select * from (
								select keys, state_bit, unnest(array[${numbers}]) as pair, unnest(array[${days}]) as days,
									unnest(array[${halves}]) as half from placed
							) as m where days is not null and half is not null
						)`)} as f group by 1, 2, 3, 4
					)`),
					kept,
				)} as c group by 1, 2, 3, 4
			) as c
		) as placed group by 1, 2, 3
	) as f join ${sides} using (pair)`
