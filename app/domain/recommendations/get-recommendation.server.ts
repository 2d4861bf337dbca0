import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { needsByTheme } from '#app/domain/figures/needs-by-theme.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { material, type Recommendation, themesOf } from '#workflows/practice/vocabulary.ts'

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
