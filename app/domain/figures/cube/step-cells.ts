import { type RawBuilder, sql } from 'kysely'
import { figureSteps } from '#workflows/figures/definitions.ts'
import { type Cells, groupsOrNone, halfOf, periodsOf } from './cells.ts'

/** A part of another need was not submitted by itself. */
const steps = sql`(values ${sql.join(
	figureSteps.map((step) =>
		step === 'submitted'
			? sql`('submitted', case when not is_part then submitted_at end)`
			: sql`(${sql.lit(step)}, ${sql.ref(`${step}_at`)})`,
	),
)}) as s (step, at)`

/** Steps that ended, by State and month in UTC: what steps, groups and months are counted from. */
export const moments = (facts: RawBuilder<unknown>) => sql`
	select state_iso3, filters, groups, step, date_trunc('month', at, 'UTC') as month, count(*) as n
	from ${facts} as f cross join lateral ${steps} where at is not null group by 1, 2, 3, 4, 5`

/** Needs by the steps that ended, of `moments`. */
export const stepCells: Cells = (counted) => sql`
	select state_iso3, filters, ${periodsOf(sql`half`)} as periods, "table", dims, n, null::float8 as money
	from (
		select state_iso3, filters, groups, step, ${halfOf(sql`month`)} as half, sum(n) as n
		from ${counted} as m group by 1, 2, 3, 4, 5
	) as c cross join lateral (
		select 'steps', jsonb_build_object('step', step)
		union all select 'groups', jsonb_build_object('group', g, 'step', step) from ${groupsOrNone} as g
	) as place ("table", dims)`

/** The same by month, whichever period is read. */
export const monthCells: Cells = (counted) => sql`
	select state_iso3, filters, '{months}'::text[] as periods, 'months' as "table",
		jsonb_build_object('step', step, 'month', to_char(month at time zone 'UTC', 'YYYY-MM')) as dims, n, null::float8 as money
	from ${counted} as m`

/** What needs were of when they were submitted. */
export const submittedCells: Cells = (facts) => sql`
	select state_iso3, filters, ${periodsOf(sql`half`)} as periods, "table", dims, n, null::float8 as money
	from (
		select state_iso3, filters, kind, coalesce(subregion, '') as subregion, theme, ${halfOf(sql`submitted_at`)} as half,
			count(*) as n
		from ${facts} as f cross join lateral unnest(array[''] || themes) as theme where not is_part group by 1, 2, 3, 4, 5, 6
	) as c cross join lateral (
		select 'kinds', jsonb_build_object('kind', kind) where theme = ''
		union all select 'subregions', jsonb_build_object('subregion', subregion) where theme = ''
		union all select 'themes', jsonb_build_object('theme', theme) where theme <> ''
		union all select 'themesBySubregion', jsonb_build_object('theme', theme, 'subregion', subregion) where theme <> ''
	) as place ("table", dims)`
