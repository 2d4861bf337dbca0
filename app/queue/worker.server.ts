import type PgBoss from 'pg-boss'
import { expireClearances } from '#app/domain/expire-clearances.server.ts'
import { tellDonors } from '#app/domain/mail/donor-digests.server.ts'
import { gatherDigests } from '#app/domain/mail/gather-digests.server.ts'
import { tellOfLapsed } from '#app/domain/people/tell-of-lapsed.server.ts'
import { moveWork } from '#app/domain/posts/move-work.server.ts'
import { takeOverDue, takeOverPost } from '#app/domain/posts/take-over-post.server.ts'
import { promoteWaiting } from '#app/domain/promote-waiting.server.ts'
import { recountClocks } from '#app/domain/recount-clocks.server.ts'
import { replayAllocation } from '#app/domain/replay-allocation.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { ringClock } from '#app/domain/ring-clock.server.ts'
import { ringTimer } from '#app/domain/ring-timer.server.ts'
import { runAllocation } from '#app/domain/run-allocation.server.ts'
import { sealDays } from '#app/domain/seals/seal-days.server.ts'
import { log } from '#app/platform/log.server.ts'
import { failStuckAllocations } from './fail-stuck-allocations.server.ts'
import { drainOutbox } from './mail/drain-outbox.server.ts'
import { requeueStragglers } from './mail/requeue-stragglers.server.ts'
import type { JobName, Jobs } from './queue.server.ts'
import { requeueScans } from './requeue-scans.server.ts'
import { scanAttachment } from './scan-attachment.server.ts'
import { scanNote } from './scan-note.server.ts'
import { sweepFiles } from './sweep-files.server.ts'

/** One by one; those of letters are answered together, by one look at the outbox. */
type OneByOne = Exclude<JobName, 'send-notice'>

const handlers: { [Name in OneByOne]: (data: Jobs[Name]) => Promise<unknown> } = {
	'ring-timer': ringTimer,
	'promote-waiting': promoteWaiting,
	'ring-clock': ringClock,
	'recount-clocks': recountClocks,
	'scan-attachment': scanAttachment,
	'run-allocation': runAllocation,
	'replay-allocation': replayAllocation,
	'take-over-post': takeOverPost,
	'move-work': moveWork,
	'scan-note': scanNote,
}

const everyMinute = 60_000
const everyHour = 60 * everyMinute

/** Takes jobs from the queue until the queue stops. A job that throws is tried again later, with growing pauses. */
export async function startWorker(boss: PgBoss) {
	boss.setMaxListeners(30) // one for each thing that is done again and again
	for (const name of Object.keys(handlers) as OneByOne[])
		await boss.work<never>(name, { batchSize: 10, pollingIntervalSeconds: 0.5 }, async (jobs) => {
			for (const job of jobs) await run(boss, name, job)
		})
	await boss.work('send-notice', { batchSize: 500, pollingIntervalSeconds: 0.5 }, () =>
		drainOutbox().catch((error) => {
			log.warn({ err: error }, 'letters not sent')
			throw error
		}),
	)
	await repeat(boss, everyMinute, 'mail', requeueStragglers)
	await repeat(boss, everyMinute, 'scan', requeueScans)
	await repeat(boss, everyMinute, 'allocation', failStuckAllocations)
	await repeat(boss, everyMinute, 'take-over', takeOverDue)
	await repeat(boss, everyHour, 'invitation', tellOfLapsed)
	await repeat(boss, everyHour, 'clearance', expireClearances)
	void repeat(boss, 5 * everyMinute, 'summary', gatherDigests)
	void repeat(boss, 10 * everyMinute, 'seal', () => sealDays()) // days may have been missed, and pages do not wait for them
	void repeat(boss, everyHour, 'retention', runRetention)
	void repeat(boss, everyHour, 'donor', tellDonors)
	void repeat(boss, everyHour, 'file', sweepFiles) // a store far away must not keep the server from starting
}

/** Does it now and again and again until the queue stops. */
async function repeat(boss: PgBoss, pause: number, name: string, work: () => Promise<unknown>) {
	const sweep = () => work().catch((error) => log.warn({ err: error }, `${name} sweep failed`))
	const timer = setInterval(sweep, pause)
	boss.once('stopped', () => clearInterval(timer))
	await sweep()
}

// One by one: a job that fails must not take the others of its batch with it.
async function run<Name extends OneByOne>(
	boss: PgBoss,
	name: Name,
	{ id, data }: { id: string; data: Jobs[Name] },
) {
	try {
		await handlers[name](data)
		await boss.complete(name, id)
	} catch (error) {
		log.warn({ job: name, id, err: error }, 'job failed')
		await boss.fail(name, id, { message: error instanceof Error ? error.message : String(error) })
	}
}
