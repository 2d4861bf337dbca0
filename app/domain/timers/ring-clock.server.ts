import { type RunningClock, runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { RingName } from '#workflows/clock/rings.ts'
import { tellOfClock } from './tell-of-clock.server.ts'

type Ringing = { runId: string; ring: RingName }

/**
 * Tells that a running clock is nearing its due day, has reached it or has passed it, once. What it goes by is looked
 * up now: one that was stopped, or rings so late that the next ring has more to tell, changes nothing; one that by
 * now is due later rings again then.
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
		await tellOfClock(tx, clock, ring)
		return 'told'
	})
}

async function openClock(tx: Tx, id: string) {
	const found = await tx.clockRun.findUnique({ where: { id } })
	if (!found || found.stoppedAt) return undefined
	await waitForTurn(tx, found.requestId)
	// A step that was being taken may have stopped it meanwhile.
	const run = await tx.clockRun.findUniqueOrThrow({ where: { id } })
	return (await runningClocks(tx, [run]))[0]
}

/** False where it was told before, by this clock or by one that used up the same target. */
async function noteRing(tx: Tx, { run, towards }: RunningClock, ring: RingName): Promise<boolean> {
	const before = await tx.clockRing.count({ where: { runId: { in: towards }, ring } })
	if (before > 0) return false
	const { count } = await tx.clockRing.createMany({
		data: { runId: run.id, ring, at: now() },
		skipDuplicates: true,
	})
	return count === 1
}
