import { type RawBuilder, sql } from 'kysely'
import { idsOfChanged } from '#app/domain/core/last-look.server.ts'
import { isMemberOf } from '#app/domain/reference/regional-groups.server.ts'
import { idsOfKind, whileAsking } from '#app/domain/search/found-ids.server.ts'
import type { ProgrammeFilters } from '#app/forms/lists/programme-list.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, raw, statement } from '#app/platform/database/statement.ts'

/** The quantity reserved of each programme, by its id. */
type Taken = Readonly<Record<string, number>>

/** What is left of a programme `t`: compared with numbers that were read with access to all reservations. */
export const leftOf = (taken: Taken) =>
	sql`(t.capacity - coalesce((${JSON.stringify(taken)}::jsonb ->> t.id)::float8, 0))`

/** Who filters programmes, and what is reserved of each: nothing for those who know no capacity. */
export type Filtering = { readerId: string; taken: Taken }

/** The conditions of a filter on a programme `t`. */
export function* programmesPassing(
	filters: ProgrammeFilters,
	{ readerId, taken }: Filtering,
): Generator<RawBuilder<unknown>> {
	const {
		text,
		kind,
		status,
		theme = [],
		state = [],
		group,
		region = [],
		donor = [],
		free,
		language = [],
	} = filters
	if (filters.only) yield sql`t.id = any (${idsOfChanged(readerId, 'programme')})`
	if (kind) yield sql`t.kind::text = ${anyOf(kind)}`
	if (status) yield sql`t.status::text = ${anyOf(status)}`
	if (free) yield sql`t.capacity_unit = ${anyOf(free)} and ${leftOf(taken)} > 0`
	for (const code of theme) yield sql`${code} = any (t.themes)`
	for (const name of donor) yield sql`${name} = any (t.donors)`
	for (const code of language) yield sql`${code} = any (t.languages)`
	for (const iso3 of state) yield worksIn(iso3)
	if (group) yield worksForMembersOf(group)
	for (const place of region) yield worksWithin(place)
	for (const words of text ?? []) yield found(words)
}

/** The ids of every programme that the actor may see and the filter selects, by its code. */
export async function programmesMatching(
	ask: Ask,
	filters: ProgrammeFilters,
	filtering: Filtering,
): Promise<string[]> {
	const all = sql.join([sql`true`, ...programmesPassing(filters, filtering)], sql` and `)
	const rows = await whileAsking(ask, filters.text?.[0], ['programme'], () =>
		ask(raw(sql<{ id: string }>`select t.id from programme as t where ${all} order by t.code`)),
	)
	return rows.map(({ id }) => id)
}

const anywhere = sql`cardinality(coalesce(t.countries, '{}')) = 0 and cardinality(coalesce(t.regions, '{}')) = 0`

/** By the rule of geography: by name, by region or worldwide, and not excluded. */
const worksIn = (iso3: string) => sql`(
	not ${iso3} = any (coalesce(t.excluded_countries, '{}'))
	and (${iso3} = any (t.countries) or (${anywhere})
		or exists (select from state where iso3 = ${iso3} and (region = any (t.regions) or subregion = any (t.regions)))))`

/** For at least one member State of a group, by the same rule. */
const worksForMembersOf = (groups: readonly string[]) => sql`exists (select from state
	where ${isMemberOf(groups, sql.ref('state.iso3'))}
	and not state.iso3 = any (coalesce(t.excluded_countries, '{}'))
	and (state.iso3 = any (t.countries) or (${anywhere})
		or state.region = any (t.regions) or state.subregion = any (t.regions)))`

/**
 * Somewhere in a region or in a part of one: the region itself, a part of it, a larger region, or one of its States.
 */
const worksWithin = (place: string) => sql`(
	${place} = any (t.regions) or (${anywhere})
	or exists (select from state where (region = ${place} or subregion = ${place})
		and (iso3 = any (t.countries) or region = any (t.regions) or subregion = any (t.regions))
		and not iso3 = any (coalesce(t.excluded_countries, '{}'))))`

const MAX_WORDS = 8

/** What the question of the list finds, and parts of words, of which the search knows nothing. */
function found(text: string) {
	const words = text.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)
	return sql`(t.id = any (${idsOfKind('programme')}) or (${sql.join(words.map(holding), sql` and `)}))`
}

/** Ignores Arabic vowel signs, which are written or left out. */
const bare = (text: RawBuilder<unknown>) => sql`lower(regexp_replace(${text}, '[ـً-ْ]', '', 'g'))`

/** A word in the code, or in a title or summary in any language. */
const holding = (word: string) => sql`exists (
	select from (select t.code as words union all select value from jsonb_each_text(t.titles)
		union all select value from jsonb_each_text(t.summary)) as texts
	where position(${bare(sql`${word}::text`)} in ${bare(sql`words`)}) > 0)`

const taken = statement((_: object) =>
	build
		.selectFrom('reservation')
		.where('released_at', 'is', null)
		.groupBy('programme_id')
		.select(['programme_id as id', sql<number>`sum(quantity)::float8`.as('taken')]),
)

/** What is reserved of each programme; `asSystem` sees all reservations. */
export async function takenOf(asSystem: Ask): Promise<Taken> {
	const rows = await asSystem(taken, {})
	return Object.fromEntries(rows.map(({ id, taken }) => [id, taken]))
}
