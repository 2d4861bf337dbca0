import type { CatalogueFilter } from '#app/forms/programme/catalogue.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'

export type Found = { id: string; code: string; title: string; capacity: number; fundingTo: string }

const { sql } = Prisma

/** Every programme that the actor may see and the filter selects, by its code. */
export function programmesMatching(tx: Tx, filter: CatalogueFilter, language: Language): Promise<Found[]> {
	const parts = conditions(filter)
	const where = parts.length > 0 ? sql`where ${Prisma.join(parts, ' and ')}` : Prisma.empty
	return tx.$queryRaw<Found[]>`
		select id, code, coalesce(titles->>${language}, titles->>'en', '') as title, capacity,
			funding_to::text as "fundingTo"
		from programme ${where} order by code`
}

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
const bare = (text: Prisma.Sql) => sql`lower(regexp_replace(${text}, '[ـً-ْ]', '', 'g'))`

/** A word in the code, or in a title or summary in any language. */
const holding = (word: string) => sql`exists (
	select from (select code as words union all select value from jsonb_each_text(titles)
		union all select value from jsonb_each_text(summary)) as texts
	where position(${bare(sql`${word}::text`)} in ${bare(sql`words`)}) > 0)`

/** The reserved quantity of each programme, counted with access to all reservations. */
export async function takenOf(tx: Tx, actor: Actor): Promise<Map<string, number>> {
	const rows = await withinSystem(
		tx,
		actor,
		() => tx.$queryRaw<{ id: string; taken: number }[]>`
			select programme_id as id, sum(quantity)::float8 as taken from reservation
			where released_at is null group by 1`,
	)
	return new Map(rows.map(({ id, taken }) => [id, taken]))
}
