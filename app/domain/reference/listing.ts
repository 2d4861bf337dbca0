import { type RawBuilder, sql } from 'kysely'
import { type StateGroup, stateGroups } from '#workflows/figures/definitions.ts'
import type { Listing, ListKind } from '#workflows/reference/reference-lists.ts'

type ListQuestion = {
	kind: ListKind
	/** Expressions: the code of a State, and a day. */
	iso3: RawBuilder<unknown>
	on: RawBuilder<unknown>
}

/** Of an entry of a list, whether the State is in it on a day; null where the list does not say. */
const isListed = ({ iso3, on }: Omit<ListQuestion, 'kind'>) => sql`case jsonb_typeof(list.entries -> ${iso3})
	when 'boolean' then (list.entries -> ${iso3})::boolean
	when 'string' then ${on} <= (list.entries ->> ${iso3})::date
	else case when list.is_complete then false end end`

/** The codes of the States of a list on a day, sorted, as an expression. */
export const statesListed = (on: RawBuilder<unknown>) => sql<string[]>`array(select state.iso3 from state
	where ${isListed({ iso3: sql.ref('state.iso3'), on })} order by state.iso3)`

/**
 * What the list of a kind says of a State as at a day, as an expression: the newest that had begun, also after its last
 * day, since a published list applies until the next. Null where none had begun.
 */
export const listingOf = ({ kind, iso3, on }: ListQuestion) => sql<Listing | null>`(
	select jsonb_build_object('from', list.valid_from, 'until', list.valid_until, 'isListed', ${isListed({ iso3, on })})
	from reference_list list where list.kind = ${sql.lit(kind)} and list.valid_from <= ${on}
	order by list.valid_from desc limit 1)`

type GroupsQuestion = Omit<ListQuestion, 'kind'>

/** Of the lists that say something of a State, the newest that had begun; before the first one, what that says. */
const isInGroup = (kind: StateGroup, { iso3, on }: GroupsQuestion) => sql`coalesce((
	select said from (select list.valid_from as begun, ${isListed({ iso3, on })} as said
		from reference_list list where list.kind = ${sql.lit(kind)}) as list
	where said is not null
	order by begun <= ${on} desc, case when begun <= ${on} then begun end desc, begun limit 1), false)`

/** The groups that a State was in on a day, as an expression: what is counted by them keeps them when a new list begins. */
export const groupsOn = (asked: GroupsQuestion) =>
	sql<StateGroup[]>`array_remove(array[${sql.join(
		stateGroups.map((kind) => sql`case when ${isInGroup(kind, asked)} then ${sql.lit(kind)} end`),
	)}]::text[], null)`
