import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { ClockRun } from '#prisma/generated/client.ts'
import { runningClocks } from './running-clocks.server.ts'

/** Puts into the queue, in the caller's transaction, what these clocks have still to tell. */
export async function setRings(tx: Tx, open: readonly ClockRun[]) {
	const moment = now()
	const jobs = (await runningClocks(tx, open)).flatMap(({ run, rings }) =>
		rings
			.filter(({ until }) => until === null || until > moment)
			.map(({ name, at }) => ({ data: { runId: run.id, ring: name }, startAfter: at })),
	)
	if (jobs.length > 0) await enqueueAll(tx, 'ring-clock', jobs)
}
