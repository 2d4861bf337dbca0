import { type RawBuilder, sql } from 'kysely'

/**
 * Rows of `state_iso3`, `region`, `themes`, `groups`, `kind` (by which figures are filtered), `periods`, `table`, `dims`,
 * `n` and `money`, counted from `facts`, which has the columns of `need_fact`.
 */
export type Cells = (facts: RawBuilder<unknown>, at: Date) => RawBuilder<unknown>

/** What cells are grouped by, beside their own. */
export const codes = sql`state_iso3, region, subregion, themes, groups, kind`

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
