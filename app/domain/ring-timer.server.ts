import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { WorkflowError } from '#workflows/engine.ts'
import { takeStep } from './take-step.server.ts'

type Timer = { subject: 'request' | 'need'; id: string; event: string; startedBy: string }

const DAY = 24 * 60 * 60 * 1000

/** Sends the event a clock was set for. One that rings late, twice or after things moved on changes nothing. */
export function ringTimer(timer: Timer): Promise<'done' | 'outdated' | 'postponed'> {
	const { subject, id, event, startedBy } = timer
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
			// Once the chart can read the row again the clock must still be there.
			if (error instanceof WorkflowError && error.code === 'unreadable') {
				await enqueue(tx, 'ring-timer', timer, new Date(now().getTime() + DAY))
				return 'postponed'
			}
			// Refused before anything was written: the chart has moved on.
			if (error instanceof WorkflowError || (error instanceof DomainError && error.code === 'not-found'))
				return 'outdated'
			throw error
		}
	})
}
