import { type Compilable, sql } from 'kysely'
import type pg from 'pg'
import { requireAbility } from '#app/domain/core/rights.ts'
import { areFactsComplete } from '#app/domain/facts/write-facts.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withSystemForLong } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { compiled, raw } from '#app/platform/database/statement.ts'
import { enqueueOnce } from '#app/queue/queue.server.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { figureRows } from './figure-rows.ts'

/** Whether a person may have the figures of all needs counted before the night. */
export const mayRecount = (actor: Pick<Actor, 'role'>) => may(actor, 'recountFigures')

/** Has the figures of all needs counted now, by the worker. Refused for others than headquarters and administrators. */
export async function recountFigures(actor: Actor): Promise<void> {
	requireAbility(actor, 'recountFigures')
	await withActor(actor, (tx) => enqueueOnce(tx, 'count-figures', {}))
}

/** The figures of this moment; others belong to releases. */
export const LIVE = 'live'

/**
 * Counts the figures of all needs again and replaces the previous ones, in one transaction: if it is stopped, those
 * remain. Two counts at the same time run one after the other.
 */
export function countFigures(): Promise<void> {
	return withSystemForLong(count)
}

/**
 * Has the figures counted once a day, after midnight UTC, by a job of its own; at first as soon as every need has its
 * facts. Ages of open needs differ from day to day, so that this is also due when no need has changed.
 */
export function countFiguresDaily(): Promise<void> {
	const today = new Date(dayOfUtc(now()))
	return withActor(systemActor, async (tx) => {
		const [found] = await askIn(tx)(
			raw(
				sql<{
					isDue: boolean
				}>`select not exists (select from figure_run where release = ${LIVE} and counted_at >= ${today}) as "isDue"`,
			),
		)
		if (found?.isDue && (await areFactsComplete(askIn(tx)))) await enqueueOnce(tx, 'count-figures', {})
	})
}

/** Milliseconds after which a count is given up: the job that runs it counts as failed later, and is not run twice. */
const LONGEST = 25 * 60_000

async function count(client: pg.PoolClient): Promise<void> {
	const ask = (asked: Compilable<unknown>) => {
		const { text, values } = compiled(asked)
		return client.query(text, values)
	}
	const at = now()
	await ask(raw(sql`select pg_advisory_xact_lock(hashtextextended('figures', 0))`))
	// The rows are grouped in memory, and not sorted before: the planner expects many more of them than there are.
	await ask(
		raw(sql`select set_config('work_mem', '256MB', true), set_config('enable_sort', 'off', true),
			set_config('jit', 'off', true), set_config('statement_timeout', ${String(LONGEST)}, true)`),
	)
	await ask(raw(sql`delete from figure where release = ${LIVE}`))
	await ask(
		raw(sql`insert into figure (release, period, filter, "table", dims, n, states, money, median, p90)
			select ${LIVE}, period, filter, "table", dims, n, states, money, median, p90
			from (${figureRows({ facts: sql`need_fact`, at, isFiltered: true, isOfAll: true })}) as f`),
	)
	await ask(
		raw(sql`insert into figure_run (release, counted_at, needs) select ${LIVE}, ${at}, count(*) from need_fact
			on conflict (release) do update set counted_at = excluded.counted_at, needs = excluded.needs`),
	)
}
