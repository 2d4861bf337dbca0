import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { enqueueAll } from '../queue.server.ts'
import { due } from './claim-notice.server.ts'

/** A job looks through the whole outbox: a few are enough, one for each worker. */
const JOBS = 4

/**
 * Wakes the workers for letters that are due and have no job: those to be tried again, those whose domain rested, and
 * those of a process that was killed. What waits for the summary of a day or week is not due. Answers how many jobs.
 */
export function requeueStragglers(): Promise<number> {
	const at = now()
	return withActor(systemActor, async (tx) => {
		const waiting = await tx.$queryRaw<{ noticeId: string }[]>`
			select id as "noticeId" from notice where ${due(at)}
				and created_at not between ${new Date(at.getTime() - 60_000)} and ${at}
				and not exists (select from pgboss.job where name = 'send-notice' and state in ('created', 'retry')
					and start_after <= now())
			order by created_at limit ${JOBS}`
		await enqueueAll(
			tx,
			'send-notice',
			waiting.map((data) => ({ data })),
		)
		return waiting.length
	})
}
