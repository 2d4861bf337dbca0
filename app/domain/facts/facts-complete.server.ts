import { sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'

/** The version of the index with which facts are written. */
const FACTS_SINCE = 3

/** Whether every need has its facts: figures that were counted before would be too small. */
export async function areFactsComplete(ask: Ask): Promise<boolean> {
	const [found] = await ask(
		raw(
			sql<{
				is: boolean
			}>`select exists (select from search_walk where complete_version >= ${sql.lit(FACTS_SINCE)}) as is`,
		),
	)
	return found?.is ?? false
}
