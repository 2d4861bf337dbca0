import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { LIVE } from '#app/domain/figures/cube/count-figures.server.ts'
import { figuresOf, ownOf } from '#app/domain/figures/get-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { material, type Recommendation, themesOf } from '#workflows/practice/vocabulary.ts'
import type { Theme } from '#workflows/vocabulary.ts'

const ofAll = statement((_: object) =>
	build
		.selectFrom('figure')
		.where('release', '=', LIVE)
		.where('filter', '=', '')
		.where('period', '=', 'all')
		.where('table', '=', 'themes')
		.select([sql<string>`dims ->> 'theme'`.as('theme'), sql<number>`n::int`.as('needs')]),
)

/**
 * How many needs were submitted of each theme, as far as the reader's own figures go; null for roles without figures.
 * Those of all needs were counted in the night.
 */
async function needsByTheme(read: Read): Promise<Map<Theme, number> | null> {
	const whose = figuresOf(read.actor)
	if (!whose) return null
	const rows =
		whose === 'all'
			? await read(ofAll, {})
			: await read(
					build
						.selectFrom('need_fact')
						.innerJoin(sql<{ theme: string }>`unnest(themes)`.as<'named'>(sql`named(theme)`), (on) =>
							on.onTrue(),
						)
						.where(sql<boolean>`${sql.join([sql`not is_part`, ...ownOf(read, whose)], sql` and `)}`)
						.groupBy('named.theme')
						.select(['named.theme', sql<number>`count(*)::int`.as('needs')]),
				)
	// Facts are written from checked answers, so that each theme is one of the code list.
	return new Map(rows.map(({ theme, needs }) => [theme as Theme, needs]))
}

/** Programmes and practices that are listed; their lists have them all. */
const MOST = 10

const open = statement(({ themes }: { themes: string[] }) =>
	build
		.selectFrom('programme')
		.where('status', '=', 'open')
		.where(sql<boolean>`themes && ${themes}::text[]`)
		.orderBy('code')
		.limit(sql.lit(MOST))
		.select(['id', 'code', 'titles', 'kind']),
)

const practices = statement(({ number }: { number: string }) =>
	build
		.selectFrom('practice as p')
		.innerJoin('state as s', 's.iso3', 'p.state_iso3')
		.where('p.status', '=', 'published')
		.where(sql<boolean>`${number}::text = any (p.recommendations)`)
		.orderBy('p.updated_at', 'desc')
		.orderBy('p.id')
		.limit(sql.lit(MOST))
		.select(['p.id', 'p.title', 's.names']),
)

/**
 * What there is under one recommendation of the Working Group: the needs of the reader's own figures by theme, open
 * programmes that the reader may see, published practices, and material.
 */
export function getRecommendation(actor: Actor, number: Recommendation, language: Language) {
	const themes = themesOf(number)
	return readAs(actor, async (read) => {
		const [needs, programmes, published] = await Promise.all([
			needsByTheme(read),
			read(open, { themes }),
			read(practices, { number }),
		])
		return {
			number,
			/** Null for readers without figures. */
			needs: needs && themes.map((theme) => ({ theme, needs: needs.get(theme) ?? 0 })),
			themes,
			programmes: programmes.map(({ titles, ...row }) => ({ ...row, title: textIn(titles, language) })),
			practices: published.map(({ names, ...row }) => ({ ...row, state: textIn(names, language) })),
			material: material
				.filter((one) => one.recommendations.some((each) => each === number))
				.map(({ name, href }) => ({ name, href })),
		}
	})
}
export type RecommendationView = Awaited<ReturnType<typeof getRecommendation>>
