import { failAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Marks a run as failed if its job is gone after too many attempts. */
export function failStuckAllocations() {
	return withActor(systemActor, async (tx) => {
		const stuck = await tx.$queryRaw<{ id: string }[]>`
			select id from allocation_run where status in ('queued', 'running')
			and started_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'run-allocation' and data->>'runId' = allocation_run.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of stuck) await failAllocation(tx, id)
	})
}
