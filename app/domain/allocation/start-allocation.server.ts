import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { openNeeds } from './allocation-needs.server.ts'
import { type AllocationScope, allocationOfficers } from './allocation-scope.ts'

/** Starts an allocation run; it is worked on by the queue. Refused where nothing is open. Answers its id. */
export function startAllocation(actor: Actor, scope: AllocationScope): Promise<string> {
	requireRole(actor, ...allocationOfficers)
	return withActor(actor, async (tx) => {
		if (scope.of === 'programme') {
			const programme = await tx.programme.findUnique({ where: { id: scope.programmeId } })
			if (!programme) throw new DomainError('not-found')
			if (actor.recusedFrom.includes(programme.id)) throw new DomainError('refused', 'notRecused')
		}
		const open = await openNeeds(tx, scope)
		if (open.length === 0) throw new DomainError('invalid', 'nothingOpen', { of: 'nothingOpen' })
		const id = newId()
		await tx.allocationRun.create({
			data: { id, scope, status: 'queued', startedById: actor.id, startedAt: now() },
		})
		await enqueue(tx, 'run-allocation', { runId: id })
		await recordAudit(tx, actor, {
			type: 'allocation.started',
			data: { runId: id, ...scope },
			internal: true,
		})
		return id
	})
}
