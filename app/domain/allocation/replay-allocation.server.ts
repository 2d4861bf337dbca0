import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { AllocationRun, Prisma } from '#prisma/generated/client.ts'
import type { AllocationFacts } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { allocationReaders } from './allocation-scope.ts'
import { allocationHash, solveFrozen } from './run-allocation.server.ts'

/** Whether a run came out the same when it was worked on again, and when that was. */
export type Replayed = { at: string; same: boolean } | { waiting: true }

/** Asks that a run be worked on again from what was frozen. Nothing but the comparison is kept. */
export function askReplay(actor: Actor, runId: string) {
	requireRole(actor, ...allocationReaders)
	return withActor(actor, async (tx) => {
		const run = await tx.allocationRun.findUnique({ where: { id: runId } })
		if (!run?.hash) throw new DomainError(run ? 'conflict' : 'not-found')
		await enqueue(tx, 'replay-allocation', { runId })
		await recordAudit(tx, actor, { type: 'allocation.replayed', data: { runId }, internal: true })
	})
}

/** Works on a frozen run again and keeps whether its seal came out the same. */
export async function replayAllocation({ runId }: { runId: string }) {
	const run = await withActor(systemActor, (tx) => tx.allocationRun.findUnique({ where: { id: runId } }))
	if (!run?.hash) return
	const frozen = frozenIn(run)
	const { found, solver } = await solveFrozen(frozen)
	const replayed: Replayed = {
		at: now().toISOString(),
		same: allocationHash(frozen, solver, found.lines) === run.hash,
	}
	await withActor(systemActor, (tx) =>
		tx.allocationRun.update({
			where: { id: runId },
			data: { outcome: { ...(run.outcome as Prisma.JsonObject), replayed } },
		}),
	)
}

/** What a run was worked out from. */
export const frozenIn = ({ inputs, settings }: AllocationRun) =>
	({ inputs, settings }) as unknown as { inputs: AllocationFacts; settings: AllocationSettings }
