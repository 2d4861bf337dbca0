import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'

/** Puts the need at the end of the waiting list of a programme. */
export async function joinWaitlist(tx: Tx, { found, event }: Step) {
	const { id: needId, stateIso3 } = found
	const entry = { id: newId(), programmeId: String(event.programmeId), needId, stateIso3, since: now() }
	await tx.waitlistEntry.create({ data: entry })
}

/** Takes the need off every waiting list. Whoever came after it may have waited for it alone. */
export async function leaveWaitlist(tx: Tx, { found, event }: Step) {
	const left = await tx.waitlistEntry.updateManyAndReturn({
		where: { needId: found.id, leftAt: null },
		data: { leftAt: now() },
		select: { programmeId: true },
	})
	if (event.type === 'promote') return
	for (const { programmeId } of left) await enqueue(tx, 'promote-waiting', { programmeId })
}

/**
 * Room has become free in the programme of this need: whoever waits for it is asked for, in a transaction of its own,
 * since that is a step of another request.
 */
export async function promoteNext(tx: Tx, { found }: Step) {
	const need = await tx.need.findUnique({ where: { id: found.needId ?? '' }, select: { programmeId: true } })
	if (need?.programmeId) await enqueue(tx, 'promote-waiting', { programmeId: need.programmeId })
}
