import { sql } from 'kysely'
import { type Cells, codes, groupsOrNone, halfOf, periodsOf } from './cells.ts'

/** Evaluated needs by their outcome. */
export const outcomeCells: Cells = (facts) => sql`
	select state_iso3, region, themes, groups, kind, ${periodsOf(sql`half`)} as periods, "table", dims, n, null::float8 as money
	from (
		select ${codes}, coalesce(urgency, '') as urgency, outcome, ${halfOf(sql`evaluated_at`)} as half, count(*) as n
		from ${facts} as f where evaluated_at is not null and outcome is not null group by ${codes}, coalesce(urgency, ''), outcome, half
	) as c cross join lateral (
		select 'outcomes', jsonb_build_object('kind', kind, 'outcome', outcome)
		union all select 'urgencyOutcomes', jsonb_build_object('urgency', urgency, 'outcome', outcome)
		union all select 'groupOutcomes', jsonb_build_object('group', g, 'outcome', outcome) from ${groupsOrNone} as g
	) as place ("table", dims)`

/** People trained and pieces handed over, of needs that were delivered. */
export const deliveredCells: Cells = (facts) => sql`
	select state_iso3, region, themes, groups, kind, ${periodsOf(halfOf(sql`delivered_at`))} as periods, "table", dims, n,
		null::float8 as money
	from ${facts} as f cross join lateral (
		select 'learners', jsonb_build_object('sex', sex, 'level', coalesce(f.level, '')), one.n
			from jsonb_to_recordset(learners) as one (sex text, n int)
		union all select 'pieces', jsonb_build_object('category', coalesce(category, ''), 'unit', coalesce(unit, '')), one.n
			from jsonb_to_recordset(pieces) as one (category text, unit text, n int)
	) as place ("table", dims, n) where delivered_at is not null`

/** Money by currency: reserved at present, committed and agreed by the confirmation of the offer. */
export const moneyCells: Cells = (facts) => sql`
	select state_iso3, region, themes, groups, kind, periods, 'money' as "table",
		jsonb_build_object('what', what, 'currency', currency) as dims, 1::bigint as n, amount as money
	from ${facts} as f cross join lateral (values
		('reserved', reserved, '{now}'::text[]),
		('committed', committed, ${periodsOf(halfOf(sql`confirmed_at`))}),
		('spent', spent, ${periodsOf(halfOf(sql`confirmed_at`))})
	) as held (what, amount, periods) where currency is not null and amount > 0 and periods[1] is not null`
