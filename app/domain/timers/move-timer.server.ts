import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log/log.server.ts'
import { enqueue, type Jobs } from '#app/queue/queue.server.ts'
import type { EventName } from '#workflows/charts.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { endedRequestStates } from '#workflows/request/status-facts.ts'

type Timer = Jobs['ring-timer']
export type Moved = 'later' | 'sooner' | 'done' | 'no'

/**
 * Reschedules a timer after targets or calendars have changed. `done` where its purpose was fulfilled once it was due,
 * by another timer for the same.
 */
export async function moveTimer(tx: Tx, timer: Timer): Promise<Moved> {
	const { startedBy, due } = timer
	const start = due && (await tx.auditEntry.findUnique({ where: { id: startedBy } }))
	if (!start) return 'no'
	const at = await dueFor(askIn(tx), due.target, start.stateIso3 ?? '', new Date(due.from))
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
	event: EventName,
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

/**
 * Reopens every case whose clearance has expired. Each has its own timer, but cases cleared by an earlier release have
 * none, and a clearance must not outlive its day because a timer was lost.
 */
export async function expireClearances(): Promise<number> {
	const due = await withActor(systemActor, (tx) =>
		tx.dueDiligenceCase.findMany({
			where: {
				status: 'cleared',
				validUntil: { lt: now() },
				request: { status: { notIn: [...endedRequestStates] } },
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
		// Its own timer was faster, or the row cannot be read: the others must not wait for it.
		if (!(error instanceof WorkflowError || error instanceof DomainError)) throw error
		log.warn({ case: id, err: error }, 'clearance not expired')
	}
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Sends the event that a timer was set for. A timer that rings late, twice or after the row has moved on has no effect.
 */
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
			// The timer must still exist when the workflow can read the row again.
			if (error instanceof WorkflowError && error.code === 'unreadable') {
				await enqueue(tx, 'ring-timer', timer, new Date(now().getTime() + DAY))
				return 'postponed'
			}
			// Refused before anything was written: the row has moved on.
			if (error instanceof WorkflowError || (error instanceof DomainError && error.code === 'not-found'))
				return 'outdated'
			throw error
		}
	})
}

/** Whether the row has moved on since the timer was set: left the status, or got another timer of the kind. */
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
