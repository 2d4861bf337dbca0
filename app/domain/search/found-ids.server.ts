import { type RawBuilder, sql } from 'kysely'
import type { Ask } from '#app/platform/read.server.ts'
import type { PhraseGroup } from './analysis/phrases.ts'
import { queryText } from './analysis/query-text.ts'
import { readQuestion } from './analysis/question.ts'
import { asking, unasked } from './asking.server.ts'
import type { KindFound } from './entry.ts'
import { knownPhrases } from './words/known-phrases.ts'

const noLabels: readonly PhraseGroup[] = []
/** The most that a question finds for a list. */
export const MOST_FOUND = 5000

/**
 * The ids of the requests that the question of `whileAsking` finds, by their own words or by those of their needs: at
 * most the 5,000 that changed last.
 */
export const idsOfRequests = sql`array(select substr(found.subject, 9) from search_entry as found
	where found.kind in ('request', 'need') order by found.at desc limit ${sql.lit(MOST_FOUND)})`

/** The same for one kind of things: those whose own words the question finds. */
export const idsOfKind = (kind: KindFound) => sql`array(
	select split_part(split_part(found.id, ':', 2), '/', 1) from search_entry as found
	where found.kind = ${sql.lit(kind)} order by found.at desc limit ${sql.lit(MOST_FOUND)})`

/**
 * The rows of these ids, each looked up by itself, in place of a table in a list: an index in the order of the list would
 * be read through to its end for the few that were found.
 */
export const rowsFound = (table: 'request' | 'need' | 'delivery', ids: RawBuilder<unknown>) =>
	sql`(select distinct unnest(${ids}) as id) as found
		cross join lateral (select r.* from ${sql.table(table)} as r where r.id = found.id limit 1) as t`

/**
 * Reads a list while a question of its word box is asked of these kinds; `list` sends its one statement at once. A
 * question without a word finds nothing.
 */
export async function whileAsking<T>(
	ask: Ask,
	text: string | undefined,
	kinds: readonly KindFound[],
	list: () => Promise<T>,
): Promise<T> {
	if (!text) return list()
	const query = queryText(readQuestion(text, await knownPhrases(ask, noLabels)))
	const ofKinds = kinds.map((kind) => `'#k:${kind}'`).join(' | ')
	const [, rows] = await Promise.all([
		ask(asking(query ? `(${query}) & (${ofKinds})` : '')),
		list(),
		ask(unasked),
	])
	return rows
}
