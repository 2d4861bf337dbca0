import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { WorkflowError } from '#workflows/engine.ts'
import { takeStep } from './take-step.server.ts'

type Timer = { subject: 'request' | 'need'; id: string; event: string; startedBy: string }

/** Sends the event a clock was set for. One that rings late, twice or after things moved on changes nothing. */
export function ringTimer({ subject, id, event, startedBy }: Timer): Promise<'done' | 'outdated'> {
	return withActor(systemActor, async (tx) => {
		const start = await tx.auditEntry.findUnique({ where: { id: startedBy } })
		const row = subject === 'need' ? { needId: id, deliveryId: null } : { requestId: id, needId: null }
		const again = await tx.auditEntry.count({
			where: { ...row, type: start?.type ?? '', position: { gt: start?.position ?? 0 } },
		})
		if (!start || again > 0) return 'outdated'
		try {
			await takeStep(tx, systemActor, subject, id, { event: { type: event } })
			return 'done'
		} catch (error) {
			// Refused before anything was written: the chart has moved on.
			if (error instanceof WorkflowError || (error instanceof DomainError && error.code === 'not-found'))
				return 'outdated'
			throw error
		}
	})
}
