import { type RawBuilder, sql } from 'kysely'
import { type FigureStep, figureSteps } from '#workflows/figures/definitions.ts'
import { type Cells, groupsOrNone, halfOf, monthOf, periodsOf } from './cells.ts'

const monthName = (step: FigureStep) => `${step}_month`

/** The month in which each step ended; a part of another need was not submitted by itself. */
export const stepMonths = sql.join(
	figureSteps.map((step) => {
		const month = monthOf(sql.ref(`${step}_at`))
		const own = step === 'submitted' ? sql`case when not is_part then ${month} end` : month
		return sql`${own} as ${sql.ref(monthName(step))}`
	}),
)

const steps = sql`(values ${sql.join(
	figureSteps.map((step) => sql`(${sql.lit(step)}, ${sql.ref(monthName(step))})`),
)}) as s (step, month)`

/** Steps that ended, by area and month: what steps, groups and months are counted from. */
export const moments = (keyed: RawBuilder<unknown>) => sql`
	select key, area, step, month, count(*)::int as n, bit_or(state_bit) as states
	from ${keyed} as f cross join lateral ${steps} where month is not null group by 1, 2, 3, 4`

/** Needs by the steps that ended, of `moments`; where they were submitted follows from their State, as a reference tells. */
export const stepCells: Cells = () => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, other, n, states, null::numeric as money
	from (
		select key, area, step, ${halfOf(sql`month`)} as half, sum(n)::int as n, bit_or(states) as states
		from moments as m group by 1, 2, 3, 4
	) as c join areas using (area) cross join lateral (
		select 'steps', step, null
		union all select 'subregions', subregion, null where step = 'submitted'
		union all select 'groups', g, step from ${groupsOrNone} as g
	) as place ("table", one, other)`

/** The same by month, whichever period is read. */
export const monthCells: Cells = () => sql`
	select key, '{months}'::text[] as periods, 'months' as "table", step as one, to_char(month, 'YYYY-MM') as other, n,
		states, null::numeric as money
	from (
		select key, step, month, sum(n)::int as n, bit_or(states) as states from moments as m group by 1, 2, 3
	) as m`

/** What needs were of when they were submitted. */
export const submittedCells: Cells = ({ content }) => sql`
	select key, ${periodsOf(sql`half`)} as periods, "table", one, other, n, states, null::numeric as money
	from (
		select key, area, kind, theme, ${halfOf(monthOf(sql`submitted_at`))} as half, count(*)::int as n,
			bit_or(state_bit) as states
		from ${content} as f cross join lateral unnest(array[''] || themes) as theme where not is_part group by 1, 2, 3, 4, 5
	) as c join areas using (area) cross join lateral (
		select 'kinds', kind, null where theme = ''
		union all select 'themes', theme, null where theme <> ''
		union all select 'themesBySubregion', theme, subregion where theme <> ''
	) as place ("table", one, other)`
