import type PgBoss from 'pg-boss'
import { ringTimer } from '#app/domain/ring-timer.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { JobName, Jobs } from './queue.server.ts'
import { requeueStragglers } from './requeue-stragglers.server.ts'
import { sendNotice } from './send-notice.server.ts'

const handlers: { [Name in JobName]: (data: Jobs[Name]) => Promise<unknown> } = {
	'send-notice': sendNotice,
	'ring-timer': ringTimer,
}

const everyMinute = 60_000

/** Takes jobs from the queue until the queue stops. A job that throws is tried again later, with growing pauses. */
export async function startWorker(boss: PgBoss) {
	for (const name of Object.keys(handlers) as JobName[])
		await boss.work<never>(name, { batchSize: 10, pollingIntervalSeconds: 0.5 }, async (jobs) => {
			for (const job of jobs) await run(boss, name, job)
		})
	const sweep = () => requeueStragglers().catch((error) => log.warn({ err: error }, 'mail sweep failed'))
	await sweep()
	const timer = setInterval(sweep, everyMinute)
	boss.once('stopped', () => clearInterval(timer))
}

// One by one: a job that fails must not take the others of its batch with it.
async function run<Name extends JobName>(
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
