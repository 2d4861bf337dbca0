import { sql } from 'kysely'
import { type FigureStep, figureSteps } from '#workflows/figures/definitions.ts'
import { byKey, type Cells, groupSets, groupsOrNone } from './cells.ts'
import { firstDayOf, halfOf, monthOf, only, periodsOf } from './cube-periods.ts'

const monthName = (step: FigureStep) => `${step}_month`

/** The month in which each step ended; a part of another need was not submitted by itself. */
export const stepMonths = sql.join(
	figureSteps.map((step) => {
		const month = monthOf(sql.ref(`${step}_at`))
		const own = step === 'submitted' ? sql`case when not is_part then ${month} end` : month
		return sql`${own} as ${sql.ref(monthName(step))}`
	}),
)

const names = sql.join(figureSteps.map((step) => sql.lit(step)))
const months = sql.join(figureSteps.map((step) => sql.ref(monthName(step))))

/** Steps that ended, by set of groups and month: what steps, groups and months are counted from. */
export const moments = sql`
	select key, group_set, step, month, count(*)::int as n, bit_or(state_bit) as states
	from ${byKey(sql`(
		select * from (
			select keys, group_set, state_bit, unnest(array[${names}]) as step, unnest(array[${months}]) as month
			from placed
		) as m where month is not null
	)`)} as f group by 1, 2, 3, 4`

/** Needs by the steps that ended, of `moments`. */
export const stepCells: Cells = () => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, other, n, states, null::numeric as money
	from (
		select key, group_set, step, ${halfOf(sql`month`)} as half, sum(n)::int as n, bit_or(states) as states
		from moments as m group by 1, 2, 3, 4
	) as c join ${groupSets} as s using (group_set) cross join lateral (
		select 'steps', step, null
		union all select 'groups', g, step from ${groupsOrNone} as g
	) as place ("table", one, other)`

/** The same by month, whichever period is read. */
export const monthCells: Cells = () => sql`
	select key, ${only('months')} as periods, 'months' as "table", step as one,
		to_char(${firstDayOf(sql`month`)}, 'YYYY-MM') as other, n, states, null::numeric as money
	from (
		select key, step, month, sum(n)::int as n, bit_or(states) as states from moments as m group by 1, 2, 3
	) as m`

/**
 * Where needs were submitted, which follows from their State as a reference tells, and what they were of. Those that have
 * all of it in common are counted before they get their keys.
 */
export const submittedCells: Cells = ({ isOpen, keys }) => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, other, n, states, null::numeric as money
	from (
		select key, area, kind, theme, half, sum(n)::int as n, bit_or(states) as states
		from ${byKey(sql`(
			select *, ${keys} as keys, unnest(case when kind is null then '{""}' else array[''] || themes end) as theme
			from (
				select class, area, classification, case when ${isOpen} then kind end as kind, themes,
					${halfOf(sql`submitted_month`)} as half, count(*)::int as n, bit_or(state_bit) as states
				from placed where not is_part group by 1, 2, 3, 4, 5, 6
			) as c
		)`)} as c group by 1, 2, 3, 4, 5
	) as c join areas using (area) cross join lateral (
		select 'subregions', subregion, null where theme = ''
		union all select 'kinds', kind, null where theme = '' and kind is not null
		union all select 'themes', theme, null where theme <> ''
		union all select 'themesBySubregion', theme, subregion where theme <> ''
	) as place ("table", one, other)`
