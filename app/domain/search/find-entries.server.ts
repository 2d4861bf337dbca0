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
	/** Only entries that last changed in one of these (`2026-11`); none for all. */
	months: readonly string[]
	before: Before
	most: number
}

/**
 * The newest entries that the reader may see and the question finds, the newest first, at most `most`. Nothing stands in
 * the statement but the order: the policy of the table asks for the words and for the reader, by the index.
 */
export async function findEntries(
	read: Read,
	{ query, codes, months, before, most }: Asked,
): Promise<FoundEntry[]> {
	const facts = codes.map((code) => quoted(`#${code}`))
	const dated = months.length > 0 ? [`(${months.map((month) => quoted(`#m:${month}`)).join(' | ')})`] : []
	const [, found] = await Promise.all([
		read(asking([`(${query})`, ...facts, ...dated].join(' & '))),
		read(newest(query, before, most)),
		read(unasked),
	])
	return found
}

/** What follows in the same transaction is planned as always. */
export const unasked = build.selectNoFrom([
	sql`set_config('app.sought', '', true)`.as('sought'),
	sql`set_config('enable_seqscan', 'on', true)`.as('seqscan'),
	sql`set_config('plan_cache_mode', 'auto', true)`.as('plan'),
])

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

const newest = (query: string, before: Before, most: number) =>
	raw(sql<FoundEntry>`select id, kind, state_iso3 as "stateIso3", codes, at,
			ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', words, ${query}::tsquery, 1)::float8 as rank
		from search_entry
		${before ? sql`where (at, id) < (${before.at}, ${before.id})` : sql``}
		order by at desc, id desc limit ${sql.lit(most)}`)
