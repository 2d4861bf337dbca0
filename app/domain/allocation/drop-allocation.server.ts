import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { allocationOfficers } from './allocation-scope.ts'
import { holdAllocation } from './hold-allocation.server.ts'

/** Drops a run that is under way or proposed, for a reason; it stays on the list, and no need moves. */
export function dropAllocation(
	actor: Actor,
	{ runId, revision, reason }: { runId: string; revision: number; reason: string },
) {
	requireRole(actor, ...allocationOfficers)
	return withActor(actor, async (tx) => {
		await holdAllocation(tx, runId, {
			revision,
			status: ['queued', 'running', 'proposed'],
			data: { status: 'dropped', reason, stage: null, finishedAt: now() },
		})
		await recordAudit(tx, actor, { type: 'allocation.dropped', data: { runId }, internal: true })
	})
}
