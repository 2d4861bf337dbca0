import { type RunningClock, runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { needEntity } from '#app/domain/core/entities/need.server.ts'
import { requestEntity } from '#app/domain/core/entities/request.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'

import { concernedBy, type RingName } from '#workflows/clock/rings.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

type Ringing = { runId: string; ring: RingName }

/**
 * Reports once that a running clock is near its due day, has reached it or has passed it. The due day is computed now:
 * a stopped clock, or one so late that the next ring supersedes it, changes nothing; one whose due day has moved rings
 * again then.
 */
export function ringClock({
	runId,
	ring,
}: Ringing): Promise<'told' | 'told before' | 'outdated' | 'postponed'> {
	return withActor(systemActor, async (tx) => {
		const clock = await openClock(tx, runId)
		const its = clock?.rings.find(({ name }) => name === ring)
		if (!clock || !its || (its.until && its.until <= now())) return 'outdated'
		if (now() < its.at) {
			await enqueueAll(tx, 'ring-clock', [{ data: { runId, ring }, startAfter: its.at }])
			return 'postponed'
		}
		if (!(await noteRing(tx, clock, ring))) return 'told before'
		await notifyOfDueDate(tx, clock, ring)
		return 'told'
	})
}

async function openClock(tx: Tx, id: string) {
	const found = await tx.clockRun.findUnique({ where: { id } })
	if (!found || found.stoppedAt) return undefined
	await waitForTurn(tx, found.requestId)
	// A concurrent step may have stopped it meanwhile.
	const run = await tx.clockRun.findUniqueOrThrow({ where: { id } })
	return (await runningClocks(askIn(tx), [run]))[0]
}

/** False where it was reported before, by this clock or by one that used up the same target. */
async function noteRing(tx: Tx, { run, towards }: RunningClock, ring: RingName): Promise<boolean> {
	const before = await tx.clockRing.count({ where: { runId: { in: towards }, ring } })
	if (before > 0) return false
	const { count } = await tx.clockRing.createMany({
		data: { runId: run.id, ring, at: now() },
		skipDuplicates: true,
	})
	return count === 1
}

const told = {
	reminder: { type: 'clock.reminder', notice: 'clockReminder' },
	secondReminder: { type: 'clock.reminder', notice: 'clockReminder' },
	due: { type: 'clock.due', notice: 'clockDue' },
	overdue: { type: 'clock.overdue', notice: 'clockOverdue' },
} as const satisfies Record<RingName, { type: string; notice: NoticeName }>

/** Records in the history that a clock rang, and notifies everybody concerned, in the caller's transaction. */
export async function notifyOfDueDate(tx: Tx, { run, due, calendar }: RunningClock, ring: RingName) {
	const { requestId, needId, stateIso3, party, stage } = run
	const found = needId
		? await needEntity.find(askIn(tx), needId)
		: await requestEntity.find(askIn(tx), requestId)
	if (!found) return
	const dueOn = isoOf(dayAt(due, calendar))
	const eventKey = await recordAudit(tx, systemActor, {
		type: told[ring].type,
		requestId,
		needId,
		stateIso3,
		internal: party !== 'state',
		data: { party, stage, dueOn },
	})
	await queueNotices(tx, {
		eventKey,
		requestId,
		needId,
		notice: told[ring].notice,
		people: await peopleOf(tx, concernedBy(run, ring), found, found),
		facts: {
			reference: found.reference,
			path: needId ? `/requests/${requestId}/needs/${needId}` : `/requests/${requestId}`,
			need: found.rank ?? undefined,
			part: found.part ?? undefined,
			dueOn,
		},
	})
}
