import type { RunningClock } from '#app/domain/clocks/running-clocks.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { needSubject } from '#app/domain/core/subjects/need.server.ts'
import { requestSubject } from '#app/domain/core/subjects/request.server.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import { concernedBy } from '#workflows/clock/concerned.ts'
import type { RingName } from '#workflows/clock/rings.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

const told = {
	reminder: { type: 'clock.reminder', notice: 'clockReminder' },
	secondReminder: { type: 'clock.reminder', notice: 'clockReminder' },
	due: { type: 'clock.due', notice: 'clockDue' },
	overdue: { type: 'clock.overdue', notice: 'clockOverdue' },
} as const satisfies Record<RingName, { type: string; notice: NoticeName }>

/** Writes into the history that a clock rang, and to everybody concerned, in the caller's transaction. */
export async function tellOfClock(tx: Tx, { run, due, calendar }: RunningClock, ring: RingName) {
	const { requestId, needId, stateIso3, party, stage } = run
	const found = needId ? await needSubject.find(tx, needId) : await requestSubject.find(tx, requestId)
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
