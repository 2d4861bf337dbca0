import { type RawBuilder, sql } from 'kysely'
import type { CatalogueFilter } from '#app/forms/programme/catalogue.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'

export type Found = { id: string; code: string; title: string; capacity: number; fundingTo: string }

/** Every programme that the actor may see and the filter selects, by its code. */
export const programmesMatching = (ask: Ask, filter: CatalogueFilter, language: Language): Promise<Found[]> =>
	ask(
		build
			.selectFrom('programme')
			.where(sql.join([sql`true`, ...conditions(filter)], sql` and `) as RawBuilder<boolean>)
			.orderBy('code')
			.select([
				'id',
				'code',
				sql<string>`coalesce(titles->>${language}, titles->>'en', '')`.as('title'),
				'capacity',
				sql<string>`funding_to::text`.as('fundingTo'),
			]),
	)

function conditions({ kind, status, theme, state, region, donor, free, language, text }: CatalogueFilter) {
	return [
		...(kind ? [sql`kind::text = ${kind}`] : []),
		...(status ? [sql`status::text = ${status}`] : []),
		...(theme ? [sql`${theme} = any (themes)`] : []),
		...(donor ? [sql`${donor} = any (donors)`] : []),
		...(language ? [sql`${language} = any (languages)`] : []),
		...(free ? [sql`capacity_unit = ${free}`] : []),
		...(state ? [worksIn(state)] : []),
		...(region ? [worksWithin(region)] : []),
		...wordsOf(text).map(holding),
	]
}

const anywhere = sql`cardinality(coalesce(countries, '{}')) = 0 and cardinality(coalesce(regions, '{}')) = 0`

/** By the rule of geography: by name, by region or worldwide, and not excluded. */
const worksIn = (iso3: string) => sql`(
	not ${iso3} = any (coalesce(excluded_countries, '{}'))
	and (${iso3} = any (countries) or (${anywhere})
		or exists (select from state where iso3 = ${iso3} and (region = any (regions) or subregion = any (regions)))))`

/**
 * Somewhere in a region or in a part of one: the region itself, a part of it, a larger region, or one of its States.
 */
const worksWithin = (place: string) => sql`(
	${place} = any (regions) or (${anywhere})
	or exists (select from state where (region = ${place} or subregion = ${place})
		and (iso3 = any (countries) or region = any (regions) or subregion = any (regions))
		and not iso3 = any (coalesce(excluded_countries, '{}'))))`

const MAX_WORDS = 8
const wordsOf = (text = '') => text.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)

/** Ignores Arabic vowel signs, which are written or left out. */
const bare = (text: RawBuilder<unknown>) => sql`lower(regexp_replace(${text}, '[ـً-ْ]', '', 'g'))`

/** A word in the code, or in a title or summary in any language. */
const holding = (word: string) => sql`exists (
	select from (select code as words union all select value from jsonb_each_text(titles)
		union all select value from jsonb_each_text(summary)) as texts
	where position(${bare(sql`${word}::text`)} in ${bare(sql`words`)}) > 0)`

const taken = statement((_: object) =>
	build
		.selectFrom('reservation')
		.where('released_at', 'is', null)
		.groupBy('programme_id')
		.select(['programme_id as id', sql<number>`sum(quantity)::float8`.as('taken')]),
)

/** The reserved quantity of each programme, counted with access to all reservations. */
export async function takenOf(asSystem: Ask): Promise<Map<string, number>> {
	const rows = await asSystem(taken, {})
	return new Map(rows.map(({ id, taken }) => [id, taken]))
}
