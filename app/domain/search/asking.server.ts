import { sql } from 'kysely'
import { build } from '#app/platform/statement.ts'

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
