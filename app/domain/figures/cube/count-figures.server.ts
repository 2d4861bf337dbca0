import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { figureRows } from './figure-rows.ts'

/** The figures of this moment; others belong to releases. */
export const LIVE = 'live'

/**
 * Counts the figures of all needs again and replaces the previous ones, in one transaction: if it is stopped, those
 * remain. Two counts at the same time run one after the other.
 */
export function countFigures(): Promise<void> {
	return withActor(systemActor, (tx) => count(tx))
}

/** Counts once a day, after midnight UTC; at first as soon as every need has its facts. */
export async function countFiguresDaily(): Promise<void> {
	const today = new Date(now().toISOString().slice(0, 10))
	const isDue = await withActor(systemActor, async (tx) => {
		const [found] = await askIn(tx)(
			raw(sql<{
				isDue: boolean
			}>`select exists (select from search_walk where complete_version >= ${sql.lit(FACTS_SINCE)})
				and not exists (select from figure_run where release = ${LIVE} and counted_at >= ${today}) as "isDue"`),
		)
		return found?.isDue ?? false
	})
	if (isDue) await countFigures()
}

/** The version of the index with which facts are written. */
const FACTS_SINCE = 3

async function count(tx: Tx): Promise<void> {
	const ask = askIn(tx)
	const at = now()
	await ask(raw(sql`select pg_advisory_xact_lock(hashtextextended('figures', 0))`))
	// The rows are grouped in memory, and not sorted before: the planner expects many more of them than there are.
	await ask(raw(sql`select set_config('work_mem', '256MB', true), set_config('enable_sort', 'off', true)`))
	await ask(raw(sql`delete from figure where release = ${LIVE}`))
	await ask(
		raw(sql`insert into figure (release, period, filter, "table", dims, n, states, money, median, p90)
			select ${LIVE}, period, filter, "table", dims, n, states, money, median, p90
			from (${figureRows({ facts: sql`need_fact`, at, isFiltered: true })}) as f`),
	)
	await ask(
		raw(sql`insert into figure_run (release, counted_at, needs) select ${LIVE}, ${at}, count(*) from need_fact
			on conflict (release) do update set counted_at = excluded.counted_at, needs = excluded.needs`),
	)
}
