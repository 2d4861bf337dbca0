import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue, type Jobs } from '#app/queue/queue.server.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { moveTimer } from './move-timer.server.ts'

type Timer = Jobs['ring-timer']

const DAY = 24 * 60 * 60 * 1000

/** Sends the event a clock was set for. One that rings late, twice or after things moved on changes nothing. */
export function ringTimer(timer: Timer): Promise<'done' | 'outdated' | 'postponed'> {
	const { subject, id, event } = timer
	return withActor(systemActor, async (tx) => {
		if (await isOutdated(tx, timer)) return 'outdated'
		const moved = await moveTimer(tx, timer)
		if (moved === 'later') return 'postponed'
		if (moved === 'done') return 'outdated'
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

/** Whether the row has gone on since the clock was set: left the state, or was set another clock of the kind. */
async function isOutdated(tx: Tx, { startedBy, outdatedBy }: Timer) {
	const start = await tx.auditEntry.findUnique({ where: { id: startedBy } })
	if (!start) return true
	const { chain, needId, deliveryId, position } = start
	const later = await tx.auditEntry.findMany({
		where: { chain, needId, deliveryId, position: { gt: position }, revision: { gt: 0 } },
		select: { type: true, from: true, to: true },
	})
	const chart = start.type.slice(0, start.type.indexOf('.') + 1)
	const own = later.filter(({ type }) => type.startsWith(chart))
	if (outdatedBy === 'leaving') return own.some(({ from, to }) => from !== to)
	return own.some(({ type }) => (outdatedBy ?? [start.type]).includes(type))
}
