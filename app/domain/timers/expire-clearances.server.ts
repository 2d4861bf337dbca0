import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'

/**
 * Opens every case again whose clearance has run out. Each has a timer of its own, but those that an earlier release
 * cleared have none, and a clearance must not outlive its day because a timer was lost.
 */
export async function expireClearances(): Promise<number> {
	const due = await withActor(systemActor, (tx) =>
		tx.dueDiligenceCase.findMany({
			where: {
				status: 'cleared',
				validUntil: { lt: now() },
				request: { status: { notIn: ['closed', 'declined', 'withdrawn'] } },
			},
			select: { id: true },
			take: 100,
		}),
	)
	for (const { id } of due) await expire(id)
	return due.length
}

async function expire(id: string) {
	try {
		await withActor(systemActor, (tx) =>
			takeStep(tx, systemActor, 'dueDiligence', id, { event: { type: 'expire' } }),
		)
	} catch (error) {
		// Its own timer was faster, or what is stored cannot be read: the others must not wait for it.
		if (!(error instanceof WorkflowError || error instanceof DomainError)) throw error
		log.warn({ case: id, err: error }, 'clearance not expired')
	}
}
