import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { WHOLE_RUN } from './run-retention.server.ts'

const SHOWN = 60

/** What has gone, by day and class, the latest first; and when the last whole run was. */
export function listRemovals(actor: Actor) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const lastRun = await tx.removal.findFirst({
			where: { class: WHOLE_RUN },
			orderBy: { at: 'desc' },
			select: { at: true, count: true },
		})
		const removals = await tx.$queryRaw<{ day: Date; class: string; before: Date; count: number }[]>`
			select date_trunc('day', at at time zone 'UTC') as day, class, max(before) as before, sum(count)::int as count
			from removal where class <> ${WHOLE_RUN} group by 1, 2 order by 1 desc, 2 limit ${SHOWN}`
		return { lastRun, removals }
	})
}
