import { sql } from 'kysely'
import { figureSteps } from '#workflows/figures/definitions.ts'
import { type Cells, codes, groupsOrNone, halfOf, periodsOf } from './cells.ts'

/** A part of another need was not submitted by itself. */
const steps = sql`(values ${sql.join(
	figureSteps.map((step) =>
		step === 'submitted'
			? sql`('submitted', case when not is_part then submitted_at end)`
			: sql`(${sql.lit(step)}, ${sql.ref(`${step}_at`)})`,
	),
)}) as s (step, at)`

/** Needs by the steps that ended, and what they were of when they were submitted. */
export const stepCells: Cells = (facts) => sql`
	select state_iso3, region, themes, groups, kind, ${periodsOf(sql`half`)} as periods, "table", dims, n, null::float8 as money
	from (
		select ${codes}, step, ${halfOf(sql`at`)} as half, count(*) as n
		from ${facts} as f cross join lateral ${steps} where at is not null group by ${codes}, step, half
	) as c cross join lateral (
		select 'steps', jsonb_build_object('step', step)
		union all select 'groups', jsonb_build_object('group', g, 'step', step) from ${groupsOrNone} as g
		union all select 'kinds', jsonb_build_object('kind', kind) where step = 'submitted'
		union all select 'themes', jsonb_build_object('theme', theme) from unnest(themes) as theme where step = 'submitted'
		union all select 'subregions', jsonb_build_object('subregion', coalesce(subregion, '')) where step = 'submitted'
		union all select 'themesBySubregion', jsonb_build_object('theme', theme, 'subregion', coalesce(subregion, ''))
			from unnest(themes) as theme where step = 'submitted'
	) as place ("table", dims)`

/** The same by month, whichever period is read. */
export const monthCells: Cells = (facts) => sql`
	select state_iso3, region, themes, groups, kind, '{months}'::text[] as periods, 'months' as "table",
		jsonb_build_object('step', step, 'month', to_char(month, 'YYYY-MM')) as dims, n, null::float8 as money
	from (
		select ${codes}, step, date_trunc('month', at at time zone 'UTC') as month, count(*) as n
		from ${facts} as f cross join lateral ${steps} where at is not null group by ${codes}, step, month
	) as c`
