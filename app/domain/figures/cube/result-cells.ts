import { sql } from 'kysely'
import { type Cells, groupsOrNone, halfOf, periodsOf } from './cells.ts'

/** Evaluated needs by their outcome. */
export const outcomeCells: Cells = (facts) => sql`
	select state_iso3, filters, ${periodsOf(sql`half`)} as periods, "table", dims, n, null::float8 as money
	from (
		select state_iso3, filters, groups, kind, coalesce(urgency, '') as urgency, outcome, ${halfOf(sql`evaluated_at`)} as half,
			count(*) as n
		from ${facts} as f where evaluated_at is not null and outcome is not null group by 1, 2, 3, 4, 5, 6, 7
	) as c cross join lateral (
		select 'outcomes', jsonb_build_object('kind', kind, 'outcome', outcome)
		union all select 'urgencyOutcomes', jsonb_build_object('urgency', urgency, 'outcome', outcome)
		union all select 'groupOutcomes', jsonb_build_object('group', g, 'outcome', outcome) from ${groupsOrNone} as g
	) as place ("table", dims)`

/** People trained and pieces handed over, of needs that were delivered. */
export const deliveredCells: Cells = (facts) => sql`
	select state_iso3, filters, ${periodsOf(sql`half`)} as periods, "table", jsonb_object(names, codes) as dims, n,
		null::float8 as money
	from (
		select state_iso3, filters, "table", names, codes, ${halfOf(sql`delivered_at`)} as half, sum(one.n) as n
		from ${facts} as f cross join lateral (
			select 'learners', '{sex,level}'::text[], array[sex, coalesce(f.level, '')], one.n
				from jsonb_to_recordset(learners) as one (sex text, n int)
			union all select 'pieces', '{category,unit}', array[coalesce(category, ''), coalesce(unit, '')], one.n
				from jsonb_to_recordset(pieces) as one (category text, unit text, n int)
		) as one ("table", names, codes, n)
		where delivered_at is not null and (learners <> '[]' or pieces <> '[]') group by 1, 2, 3, 4, 5, 6
	) as c`

/** Money by currency: reserved at present, committed and agreed by the confirmation of the offer. */
export const moneyCells: Cells = (facts) => sql`
	select state_iso3, filters, case when what = 'reserved' then '{now}' else ${periodsOf(sql`half`)} end as periods,
		'money' as "table", jsonb_build_object('what', what, 'currency', currency) as dims, n, money
	from (
		select state_iso3, filters, what, currency, ${halfOf(sql`at`)} as half, count(*) as n, sum(amount) as money
		from ${facts} as f cross join lateral (values
			('reserved', reserved, null),
			('committed', committed, confirmed_at),
			('spent', spent, confirmed_at)
		) as held (what, amount, at)
		where currency is not null and amount > 0 and (at is not null or what = 'reserved') group by 1, 2, 3, 4, 5
	) as c`
