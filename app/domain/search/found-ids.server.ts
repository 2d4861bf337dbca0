import { type RawBuilder, sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import type { PhraseGroup } from './analysis/phrases.ts'
import { queryText, readQuestion } from './analysis/question.ts'
import type { KindFound } from './entry.ts'
import { knownPhrases } from './words/known-phrases.ts'

/**
 * Begins to ask: until `unasked`, the reader sees the entries that this finds. The planner only guesses how often a word
 * occurs: it may not read the whole table, nor keep the plan of the first question.
 */
export const asking = (sought: string) =>
	build.selectNoFrom([
		sql`set_config('app.sought', ${sought}, true)`.as('sought'),
		sql`set_config('enable_seqscan', 'off', true)`.as('seqscan'),
		sql`set_config('plan_cache_mode', 'force_custom_plan', true)`.as('plan'),
	])

/** What follows in the same transaction is planned as always. */
export const unasked = build.selectNoFrom([
	sql`set_config('app.sought', '', true)`.as('sought'),
	sql`set_config('enable_seqscan', 'on', true)`.as('seqscan'),
	sql`set_config('plan_cache_mode', 'auto', true)`.as('plan'),
])

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
