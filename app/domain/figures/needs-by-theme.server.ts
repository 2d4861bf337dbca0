import { sql } from 'kysely'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Theme } from '#workflows/vocabulary.ts'
import { LIVE } from './cube/count-figures.server.ts'
import { figuresOf, ownOf } from './get-figures.server.ts'

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
export async function needsByTheme(read: Read): Promise<Map<Theme, number> | null> {
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
