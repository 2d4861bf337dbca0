import { type RawBuilder, sql } from 'kysely'

export type Counted = {
	/** A table, or a part of it, with the columns of `need_fact`. */
	facts: RawBuilder<unknown>
	/** Those of `facts`, once for each filter that asks for a column of theirs: see `byKey`. */
	keyed: RawBuilder<unknown>
	/** Those of `keyed` whose content the reader may know in figures: kind, themes, outcome, people and money. */
	content: RawBuilder<unknown>
	/** The moment at which ages are counted. */
	at: Date
}

/**
 * Rows of `state_iso3`, `kind_of`, `theme_of`, `periods`, `table`, `one` and `other` (the codes of its dimensions in the
 * order of the definitions), `n` and `money`: the finest cells, grouped by plain codes. They are multiplied by filters and
 * periods only afterwards, since a million needs are then few rows.
 */
export type Cells = (counted: Counted) => RawBuilder<unknown>

/**
 * The facts with the keys of filters that are columns of theirs: each need once with its `kind_of` and, as it may have
 * several themes, once more for each with `theme_of` alone. Region and groups follow from the State. A CONFIDENTIAL need
 * has neither key: it is counted by what its reference tells.
 */
export const byKey = (facts: RawBuilder<unknown>, isFiltered: boolean) =>
	isFiltered
		? sql`(select fact.*, case when classification <> 'CONFIDENTIAL' then kind end as kind_of, null::text as theme_of
				from ${facts} as fact
			union all select fact.*, null, theme from ${facts} as fact cross join lateral unnest(themes) as theme
				where classification <> 'CONFIDENTIAL')`
		: sql`(select fact.*, null::text as kind_of, null::text as theme_of from ${facts} as fact)`

/** Of these facts, those that are not CONFIDENTIAL. */
export const openContent = (keyed: RawBuilder<unknown>) =>
	sql`(select * from ${keyed} as k where classification <> 'CONFIDENTIAL')`

/**
 * Each State of the facts with what follows from it: its groups, its subregion, the filters that it counts for, and a
 * number for all States of the same filters.
 */
export const ofState = (facts: RawBuilder<unknown>, isFiltered: boolean) => sql`
	select *, dense_rank() over (order by state_filters)::int as class from (
		select state_iso3, subregion, groups, ${
			isFiltered
				? sql`array['', 'region:' || coalesce(region, '')] || array(select 'group:' || g from unnest(groups) as g)`
				: sql`'{""}'::text[]`
		} as state_filters
		from (select state_iso3, max(region) as region, coalesce(max(subregion), '') as subregion, max(groups) as groups
			from ${facts} as f group by 1) as s
	) as s`

/** The filters of a cell whose State is joined. */
export const filtersOfCell = sql`case when theme_of is not null then array['theme:' || theme_of]
	when kind_of is not null then state_filters || ('kind:' || kind_of) else state_filters end`

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
