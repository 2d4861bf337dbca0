import { sql } from 'kysely'
import { inUsd } from '#app/domain/rates/in-usd.ts'
import { type Cells, groupsOrNone, halfOf, periodsOf } from './cells.ts'

/** Evaluated needs by their outcome. */
export const outcomeCells: Cells = ({ content }) => sql`
	select state_iso3, kind_of, theme_of, ${periodsOf(sql`half`)} as periods, "table", one, outcome as other, n,
		null::numeric as money
	from (
		select state_iso3, kind_of, theme_of, kind, coalesce(urgency, '') as urgency, outcome,
			${halfOf(sql`evaluated_at`)} as half, count(*) as n
		from ${content} as f where evaluated_at is not null and outcome is not null group by 1, 2, 3, 4, 5, 6, 7
	) as c join of_state using (state_iso3) cross join lateral (
		select 'outcomes', kind
		union all select 'urgencyOutcomes', urgency
		union all select 'groupOutcomes', g from ${groupsOrNone} as g
	) as place ("table", one)`

/** People trained and pieces handed over, of needs that were delivered. */
export const deliveredCells: Cells = ({ content }) => sql`
	select state_iso3, kind_of, theme_of, ${periodsOf(sql`half`)} as periods, "table", one, other, n, null::numeric as money
	from (
		select state_iso3, kind_of, theme_of, "table", one, other, ${halfOf(sql`delivered_at`)} as half, sum(part.n) as n
		from ${content} as f cross join lateral (
			select 'learners', sex, coalesce(f.level, ''), part.n
				from jsonb_to_recordset(learners) as part (sex text, n int)
			union all select 'pieces', coalesce(category, ''), coalesce(unit, ''), part.n
				from jsonb_to_recordset(pieces) as part (category text, unit text, n int)
		) as part ("table", one, other, n)
		where delivered_at is not null and (learners <> '[]' or pieces <> '[]') group by 1, 2, 3, 4, 5, 6, 7
	) as c`

/**
 * Money by currency, and in United States dollars: reserved at present, committed and agreed by the confirmation of the
 * offer. What has no rate is not among the dollars.
 */
export const moneyCells: Cells = ({ content, at }) => sql`
	select state_iso3, kind_of, theme_of, case when what = 'reserved' then '{now}' else ${periodsOf(sql`half`)} end as periods,
		"table", one, other, place.n, money
	from (
		select state_iso3, kind_of, theme_of, what, currency, ${halfOf(sql`month`)} as half, sum(n) as n, sum(amount) as amount,
			sum(usd) as usd, sum(n) filter (where usd is not null) as n_usd
		from (
			select *, ${inUsd({ amount: sql`held.amount`, currency: sql`held.currency`, at: sql`held.month` })} as usd
			from (
				select state_iso3, kind_of, theme_of, what, currency, date_trunc('month', at, 'UTC') as month,
					count(*) as n, sum(amount) as amount
				from ${content} as f cross join lateral (values
					('reserved', reserved, ${at}::timestamptz),
					('committed', committed, confirmed_at),
					('spent', spent, confirmed_at)
				) as sums (what, amount, at)
				where currency is not null and amount > 0 and at is not null group by 1, 2, 3, 4, 5, 6
			) as held
		) as converted group by 1, 2, 3, 4, 5, 6
	) as c cross join lateral (
		select 'money', what, currency, n, amount
		union all select 'usd', what, null, n_usd, usd where usd is not null
	) as place ("table", one, other, n, money)`
