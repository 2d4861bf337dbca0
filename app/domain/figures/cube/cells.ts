import { type RawBuilder, sql } from 'kysely'
import { fixed } from '#app/platform/database/statement.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'

type Counted = {
	/** Those of `placed` whose content the reader may know in figures: kind, themes, outcome, people and money. */
	content: RawBuilder<unknown>
	/** Whether a row of `placed` is one of these. */
	isOpen: RawBuilder<unknown>
	/** The keys of a row of `placed`: see `keysOf`. */
	keys: RawBuilder<unknown>
	/** The moment at which ages are counted. */
	at: Date
}

/**
 * Rows of `key`, `periods`, `table`, `one` and `other` (the codes of its dimensions in the order of the definitions), `n`,
 * `states` and `money`: the finest cells, grouped by plain codes. They are multiplied by filters and periods only
 * afterwards, since a million needs are then few rows. Each count is by no more codes than its tables need: most of its time
 * goes into finding the cell of a row among all cells. `states` has one bit for each State: how many States a number is of
 * is therefore known at every level, without a row for each State.
 */
export type Cells = (counted: Counted) => RawBuilder<unknown>

/**
 * The keys of a need: the class of its State and, if they can be filtered, its kind and each of its themes. A CONFIDENTIAL
 * need has no key of its content: it is counted by what its reference tells. Of `class`, `kind`, `themes`, `classification`.
 */
export const keysOf = (isFiltered: boolean) =>
	isFiltered
		? sql`case when classification in ${fixed(classificationsThat('contentNotCounted'))} then array[class] else array[class, 'kind:' || kind] || themes end`
		: sql`array[class]`

/**
 * These rows once for each of their `keys`. Lists are unfolded in what is selected, here and below: joined as `values` or
 * as a function they are set up anew for every row, which takes longer than all counting.
 */
export const byKey = (rows: RawBuilder<unknown>) => sql`(select r.*, unnest(keys) as key from ${rows} as r)`

/**
 * Each State of the facts with what follows from it, once for each set of groups in which it has submitted: the groups with a
 * number for all States of the same (`group_set`), its subregion with a number for all States that have both in common
 * (`area`), the filters that it counts for, a key for all States of the same filters (`class`), and a bit of its own.
 */
export const ofState = (facts: RawBuilder<unknown>, isFiltered: boolean) => sql`
	select *, '#' || dense_rank() over (order by state_filters) as class,
		dense_rank() over (order by groups)::int as group_set,
		dense_rank() over (order by subregion, groups)::int as area,
		set_bit(repeat('0', count(*) over ()::int)::varbit, dense_rank() over (order by state_iso3)::int - 1, 1) as state_bit
	from (
		select state_iso3, subregion, groups, ${
			isFiltered
				? sql`array['', 'region:' || coalesce(region, '')] || array(select 'group:' || g from unnest(groups) as g)`
				: sql`'{""}'::text[]`
		} as state_filters
		from (select distinct state_iso3, max(region) over of_one as region,
				coalesce(max(subregion) over of_one, '') as subregion, groups
			from (select distinct state_iso3, region, subregion, groups from ${facts} as f) as f
			window of_one as (partition by state_iso3)) as s
	) as s`

/** What the States of an area have in common. */
export const areas = sql`select distinct area, subregion, groups from of_state`

/** What the States of a set of groups have in common. */
export const groupSets = sql`(select distinct group_set, groups from of_state)`

/** How many States have a bit in these. */
export const statesIn = (bits: RawBuilder<unknown>) => sql`bit_count(bit_or(${bits}))`

/** These rows once for each filter that their key counts for. A theme is its own key: no code begins with `#` or `kind:`. */
export const byFilter = (keyed: RawBuilder<unknown>) => sql`(
	select c.*, unnest(coalesce(state_filters,
		array[case when key like 'kind:%' then key else 'theme:' || key end])) as filter
	from ${keyed} as c left join (select distinct class, state_filters from of_state) as s on s.class = c.key)`

/** These rows once for each of their `periods`, without those that `kept` leaves out. */
export const byPeriod = (rows: RawBuilder<unknown>, kept: RawBuilder<unknown>) =>
	sql`(select * from (select c.*, unnest(periods) as period from ${rows} as c) as c ${kept})`

/** The groups of an area, or that it is in none. */
export const groupsOrNone = sql`unnest(case when groups = '{}' then '{none}'::text[] else groups end)`
