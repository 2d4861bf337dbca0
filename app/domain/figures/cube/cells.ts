import { type RawBuilder, sql } from 'kysely'

/**
 * Rows of `state_iso3`, `filters`, `periods`, `table`, `dims`, `n` and `money`, counted from facts by filter. They are
 * grouped before they are multiplied by filters and periods: what a million needs are is then few rows.
 */
export type Cells = (facts: RawBuilder<unknown>, at: Date) => RawBuilder<unknown>

/**
 * The facts with their `filters`, those under which a need is counted: each need once for everything that it is one of,
 * and, as it may have several themes, once more for each of these.
 */
export const byFilter = (facts: RawBuilder<unknown>, isFiltered: boolean) =>
	isFiltered
		? sql`(select fact.*, filters from ${facts} as fact cross join lateral (
			select array['', 'region:' || coalesce(region, ''), 'kind:' || kind] || array(select 'group:' || g from unnest(groups) as g)
			union all select array['theme:' || theme] from unnest(themes) as theme) as of_filter (filters))`
		: sql`(select fact.*, '{""}'::text[] as filters from ${facts} as fact)`

/** Half a year as a number, of a moment in UTC; twelve months are two of them. */
export const halfOf = (
	moment: RawBuilder<unknown>,
) => sql`(extract(year from ${moment} at time zone 'UTC')::int * 2
	+ case when extract(month from ${moment} at time zone 'UTC') > 6 then 1 else 0 end)`

/** The periods that a half belongs to. */
export const periodsOf = (half: RawBuilder<unknown>) =>
	sql`array['all', (${half} / 2)::text, (${half} / 2) || '-H' || (${half} % 2 + 1)]`

/** The groups of a State, or that it is in none. */
export const groupsOrNone = sql`unnest(case when groups = '{}' then '{none}'::text[] else groups end)`
