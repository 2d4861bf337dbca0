import { sql } from 'kysely'
import { inUsd } from '#app/domain/rates/in-usd.ts'
import { byKey, type Cells, groupsOrNone } from './cells.ts'
import { firstDayOf, halfOf, monthOf, only, periodsOf } from './cube-periods.ts'

/** Evaluated needs by their outcome. */
export const outcomeCells: Cells = ({ content }) => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, outcome as other, n, states,
		null::numeric as money
	from (
		select key, area, kind, coalesce(urgency, '') as urgency, outcome,
			${halfOf(sql`evaluated_month`)} as half, count(*)::int as n, bit_or(state_bit) as states
		from ${byKey(sql`(select * from ${content} as f where evaluated_at is not null and outcome is not null)`)} as f
		group by 1, 2, 3, 4, 5, 6
	) as c join areas using (area) cross join lateral (
		select 'outcomes', kind
		union all select 'urgencyOutcomes', urgency
		union all select 'groupOutcomes', g from ${groupsOrNone} as g
	) as place ("table", one)`

/** People trained and pieces handed over, of needs that were delivered. */
export const deliveredCells: Cells = ({ content }) => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, other, n, states,
		null::numeric as money
	from (
		select key, "table", one, other, ${halfOf(sql`delivered_month`)} as half, sum(n)::int as n,
			bit_or(state_bit) as states
		from ${byKey(sql`(
			select keys, state_bit, delivered_month, part.* from ${content} as f cross join lateral (
				select 'learners', sex, coalesce(f.level, ''), part.n
					from jsonb_to_recordset(learners) as part (sex text, n int)
				union all select 'pieces', coalesce(category, ''), coalesce(unit, ''), part.n
					from jsonb_to_recordset(pieces) as part (category text, unit text, n int)
			) as part ("table", one, other, n)
			where delivered_at is not null and (learners <> '[]' or pieces <> '[]')
		)`)} as f group by 1, 2, 3, 4, 5
	) as c`

/**
 * Money by currency, and in United States dollars: reserved at present, committed and agreed by the confirmation of the
 * offer. What has no rate is not among the dollars.
 */
export const moneyCells: Cells = ({ content, at }) => sql`
	select key, case when what = 'reserved' then ${only('now')} else ${periodsOf(sql`half`)} end as periods,
		"table", one, other, place.n, place.states, money
	from (
		select key, what, currency, ${halfOf(sql`month`)} as half, sum(n)::int as n, sum(amount) as amount,
			bit_or(states) as states, sum(usd) as usd, sum(n) filter (where usd is not null)::int as n_usd,
			bit_or(states) filter (where usd is not null) as states_usd
		from (
			select *, ${inUsd({ amount: sql`held.amount`, currency: sql`held.currency`, at: sql`(${firstDayOf(sql`held.month`)}::timestamp at time zone 'UTC')` })} as usd
			from (
				select key, what, currency, month, count(*)::int as n, bit_or(state_bit) as states, sum(amount) as amount
				from ${byKey(sql`(
					select * from (
						select keys, state_bit, currency, unnest(array['reserved', 'committed', 'spent']) as what,
							unnest(array[reserved, committed, spent]) as amount,
							unnest(array[${monthOf(sql`${at}::timestamptz`)}, confirmed_month, confirmed_month]) as month
						from ${content} as f where currency is not null
					) as f where amount > 0 and month is not null
				)`)} as f group by 1, 2, 3, 4
			) as held
		) as converted group by 1, 2, 3, 4
	) as c cross join lateral (
		select 'money', what, currency, n, states, amount
		union all select 'usd', what, null, n_usd, states_usd, usd where usd is not null
	) as place ("table", one, other, n, states, money)`
