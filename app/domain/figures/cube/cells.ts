import { type RawBuilder, sql } from 'kysely'

export type Counted = {
	/** Those of `facts` once for each key that filters ask for: see `byKey`. */
	keyed: RawBuilder<unknown>
	/** Those of `keyed` whose content the reader may know in figures: kind, themes, outcome, people and money. */
	content: RawBuilder<unknown>
	/** The moment at which ages are counted. */
	at: Date
}

/**
 * Rows of `key`, `periods`, `table`, `one` and `other` (the codes of its dimensions in the order of the definitions), `n`,
 * `states` and `money`: the finest cells, grouped by plain codes. They are multiplied by filters and periods only
 * afterwards, since a million needs are then few rows. `states` has one bit for each State: how many States a number is of
 * is therefore known at every level, without a row for each State.
 */
export type Cells = (counted: Counted) => RawBuilder<unknown>

/**
 * The rows of `placed` with a key, once for each: the class of their State and, if they can be filtered, their kind and each
 * of their themes. A CONFIDENTIAL need has no key of its content: it is counted by what its reference tells.
 */
export const byKey = (isFiltered: boolean) => {
	const of = (key: RawBuilder<unknown>) => sql`select p.*, ${key} as key from placed as p`
	const open = sql`where classification <> 'CONFIDENTIAL'`
	if (!isFiltered) return sql`(${of(sql`class`)})`
	return sql`(${of(sql`class`)}
		union all ${of(sql`'kind:' || kind`)} ${open}
		union all ${of(sql`'theme:' || theme`)} cross join lateral unnest(themes) as theme ${open})`
}

/** Of these facts, those that are not CONFIDENTIAL. */
export const openContent = (keyed: RawBuilder<unknown>) =>
	sql`(select * from ${keyed} as k where classification <> 'CONFIDENTIAL')`

/**
 * Each State of the facts with what follows from it: its groups, its subregion, a number for all States that have these in
 * common (`area`), the filters that it counts for, a key for all States of the same filters (`class`), and a bit of its own.
 */
export const ofState = (facts: RawBuilder<unknown>, isFiltered: boolean) => sql`
	select *, dense_rank() over (order by state_filters)::text as class,
		dense_rank() over (order by subregion, groups)::int as area,
		set_bit(repeat('0', count(*) over ()::int)::varbit, row_number() over (order by state_iso3)::int - 1, 1) as state_bit
	from (
		select state_iso3, subregion, groups, ${
			isFiltered
				? sql`array['', 'region:' || coalesce(region, '')] || array(select 'group:' || g from unnest(groups) as g)`
				: sql`'{""}'::text[]`
		} as state_filters
		from (select state_iso3, max(region) as region, coalesce(max(subregion), '') as subregion, max(groups) as groups
			from ${facts} as f group by 1) as s
	) as s`

/** What the States of an area have in common. */
export const areas = sql`select distinct area, subregion, groups from of_state`

/** How many States have a bit in these. */
export const statesIn = (bits: RawBuilder<unknown>) => sql`bit_count(bit_or(${bits}))`

/** These rows once for each filter that their key counts for. */
export const byFilter = (keyed: RawBuilder<unknown>) => sql`(
	select c.*, filter from ${keyed} as c
		left join (select distinct class, state_filters from of_state) as s on s.class = c.key
		cross join lateral unnest(coalesce(state_filters, array[c.key])) as filter)`

/** The month of a moment in UTC, as the day that begins it. */
export const monthOf = (moment: RawBuilder<unknown>) =>
	sql`date_trunc('month', ${moment} at time zone 'UTC')::date`

/** Half a year as a number, of a day; twelve months are two of them. */
export const halfOf = (day: RawBuilder<unknown>) =>
	sql`(date_part('year', ${day})::int * 2 + (date_part('month', ${day}) > 6)::int)`

/** The periods that a half belongs to. */
export const periodsOf = (half: RawBuilder<unknown>) =>
	sql`array['all', (${half} / 2)::text, (${half} / 2) || '-H' || (${half} % 2 + 1)]`

/** The groups of an area, or that it is in none. */
export const groupsOrNone = sql`unnest(case when groups = '{}' then '{none}'::text[] else groups end)`
