import { sql } from 'kysely'
import type { Read } from '#app/platform/read.server.ts'
import { build, raw } from '#app/platform/statement.ts'
import { quoted } from './analysis/lexemes.ts'
import type { KindFound } from './entry.ts'

/** An entry that the question found, with what filters and the order need. */
export type FoundEntry = {
	id: string
	kind: KindFound
	stateIso3: string | null
	codes: string[]
	at: Date
	/** How much it is about the question. */
	rank: number
}

/** Where the next older entries begin: after the last of those before. */
export type Before = { at: Date; id: string } | null

type Asked = {
	/** The question as `queryText` writes it. */
	query: string
	/** Facts that every entry has: `k:need`, `s:GHA`. */
	codes: readonly string[]
	before: Before
	most: number
}

/**
 * The newest entries that the reader may see and the question finds, the newest first, at most `most`. Nothing stands in
 * the statement but the order: the policy of the table asks for the words and for the reader, by the index.
 */
export async function findEntries(read: Read, { query, codes, before, most }: Asked): Promise<FoundEntry[]> {
	const facts = codes.map((code) => quoted(`#${code}`))
	await read(seek([`(${query})`, ...facts].join(' & ')))
	return read(newest(query, before, most))
}

// The planner guesses how often a word occurs: without this it may read a whole table of few rows, and keeps the plan
// of the first question.
const seek = (sought: string) =>
	build.selectNoFrom([
		sql`set_config('app.sought', ${sought}, true)`.as('sought'),
		sql`set_config('enable_seqscan', 'off', true)`.as('seqscan'),
		sql`set_config('plan_cache_mode', 'force_custom_plan', true)`.as('plan'),
	])

const newest = (query: string, before: Before, most: number) =>
	raw(sql<FoundEntry>`select id, kind, state_iso3 as "stateIso3", codes, at,
			ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, ${query}::tsquery, 1)::float8 as rank
		from search_entry
		${before ? sql`where (at, id) < (${before.at}, ${before.id})` : sql``}
		order by at desc, id desc limit ${sql.lit(most)}`)

/** Whether a question finds anything at all for this reader. */
export async function findsAny(read: Read, query: string): Promise<boolean> {
	await read(seek(query))
	return (await read(raw(sql`select id from search_entry limit 1`))).length > 0
}
