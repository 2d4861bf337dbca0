import { dueFor } from '#app/domain/core/due-for.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueue, type Jobs } from '#app/queue/queue.server.ts'

type Timer = Jobs['ring-timer']
export type Moved = 'later' | 'sooner' | 'done' | 'no'

/**
 * Sets a timer for another moment where targets or calendars were changed since, so that it is due later or sooner.
 * `done` where what it was set for was done once it was due: by another timer that was set for the same.
 */
export async function moveTimer(tx: Tx, timer: Timer): Promise<Moved> {
	const { startedBy, due } = timer
	const start = due && (await tx.auditEntry.findUnique({ where: { id: startedBy } }))
	if (!start) return 'no'
	const at = await dueFor(tx, due.target, start.stateIso3 ?? '', new Date(due.from))
	if (await wasDone(tx, start, timer.event, at)) return 'done'
	const before = new Date(due.at)
	if (at.getTime() === before.getTime()) return 'no'
	await enqueue(tx, 'ring-timer', { ...timer, due: { ...due, at: at.toISOString() } }, at)
	return at > before ? 'later' : 'sooner'
}

type Start = {
	chain: string
	needId: string | null
	deliveryId: string | null
	type: string
	position: number
}

async function wasDone(
	tx: Tx,
	{ chain, needId, deliveryId, type, position }: Start,
	event: string,
	at: Date,
) {
	const chart = type.slice(0, type.indexOf('.'))
	const entries = await tx.auditEntry.count({
		where: {
			chain,
			needId,
			deliveryId,
			type: `${chart}.${event}`,
			position: { gt: position },
			at: { gte: at },
		},
	})
	return entries > 0
}
