import { sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { buildStages } from '#workflows/iati/build.ts'

/** What runs for longer than a moment; all but the index are named like the jobs of the queue that do them. */
export type LongWork = {
	kind: 'run-export' | 'run-allocation' | 'make-release' | 'work-out-amount' | 'build-iati' | 'index'
	/** How far it is, in a unit of its own. */
	done: number
	total: number
	/** Who asked for it; null for what the system does by itself. */
	who: string | null
	/** When it was asked for or, for the index, began. */
	since: Date
}

/** More than so many are not listed: a worker does few at a time. */
const LISTED = 50

const stages = sql.lit(buildStages.join(','))

const underWay = statement((_: object) =>
	build
		.selectFrom(
			sql<LongWork>`(
		select w.kind, w.done::int as done, w.total::int as total, p.name as who, w.since from (
			select 'run-export' as kind, done, total, person_id as by, asked_at as since from job
				where status in ('waiting', 'running')
			union all select 'run-allocation', progress, 100, started_by_id, started_at from allocation_run
				where status in ('queued', 'running')
			union all select 'make-release', progress, 100, ordered_by, ordered_at from release where status = 'making'
			union all select 'work-out-amount', progress, 100, person_id, asked_at from pipeline_answer
				where status in ('waiting', 'running')
			union all select 'build-iati', case status when 'running'
					then array_position(string_to_array(${stages}, ','), stage) - 1 else 0 end, ${sql.lit(buildStages.length)},
				ordered_by_id, ordered_at from iati_build where status in ('waiting', 'running')
			union all select 'index', done, greatest(done, total), null, started_at from search_walk where ended_at is null
		) as w left join person as p on p.id = w.by)`.as<'work'>(sql`work`),
		)
		.orderBy('since')
		.orderBy('kind')
		.limit(sql.lit(LISTED))
		.select(['kind', 'done', 'total', 'who', 'since']),
)

/** All long work that waits or runs, what was asked for first at the top, and the moment of that. For administrators. */
export function listLongWork(actor: Actor) {
	requireAbility(actor, 'watchSystem')
	return readAs(actor, async (read) => ({ underWay: await read.asSystem(underWay, {}), at: now() }))
}
