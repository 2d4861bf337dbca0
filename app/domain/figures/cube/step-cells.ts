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
export const moments = (keyed: RawBuilder<unknown>) => sql`
	select state_iso3, kind_of, theme_of, step, date_trunc('month', at, 'UTC') as month, count(*) as n
	from ${keyed} as f cross join lateral ${steps} where at is not null group by 1, 2, 3, 4, 5`

/** Needs by the steps that ended, of `moments`; where they were submitted follows from their State, as a reference tells. */
export const stepCells: Cells = () => sql`
	select state_iso3, kind_of, theme_of, ${periodsOf(sql`half`)} as periods, "table", one, other, n, null::numeric as money
	from (
		select state_iso3, kind_of, theme_of, step, ${halfOf(sql`month`)} as half, sum(n) as n
		from moments as m group by 1, 2, 3, 4, 5
	) as c join of_state using (state_iso3) cross join lateral (
		select 'steps', step, null
		union all select 'subregions', subregion, null where step = 'submitted'
		union all select 'groups', g, step from ${groupsOrNone} as g
	) as place ("table", one, other)`

/** The same by month, whichever period is read. */
export const monthCells: Cells = () => sql`
	select state_iso3, kind_of, theme_of, '{months}'::text[] as periods, 'months' as "table", step as one,
		to_char(month at time zone 'UTC', 'YYYY-MM') as other, n, null::numeric as money
	from moments as m`

/** What needs were of when they were submitted. */
export const submittedCells: Cells = ({ content }) => sql`
	select state_iso3, kind_of, theme_of, ${periodsOf(sql`half`)} as periods, "table", one, other, n, null::numeric as money
	from (
		select state_iso3, kind_of, theme_of, kind, theme, ${halfOf(sql`submitted_at`)} as half, count(*) as n
		from ${content} as f cross join lateral unnest(array[''] || themes) as theme where not is_part group by 1, 2, 3, 4, 5, 6
	) as c join of_state using (state_iso3) cross join lateral (
		select 'kinds', kind, null where theme = ''
		union all select 'themes', theme, null where theme <> ''
		union all select 'themesBySubregion', theme, subregion where theme <> ''
	) as place ("table", one, other)`
