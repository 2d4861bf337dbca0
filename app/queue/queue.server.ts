import PgBoss from 'pg-boss'
import { systemActor } from '#app/platform/actor.ts'
import { queuePool, type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway, saysAway } from '#app/platform/database/database-away.ts'
import { countAct } from '#app/platform/sign-in/rate-limit.server.ts'
import type { EventName } from '#workflows/charts.ts'
import type { RingName } from '#workflows/clock/rings.ts'
import type { TargetName } from '#workflows/targets.ts'

/**
 * Indexes of the queue's table beyond its own, which lead to a kind of job only: leases, maintenance and the ready check
 * look at all kinds, every few seconds, while a reminder waits for each running clock.
 */
const indexes = {
	job_taken: `(started_on) where state = 'active'`,
	job_waiting: `(start_after) where state in ('created', 'retry')`,
	job_misdated: `(start_after) where state = 'retry' or state = 'created' and start_after <= created_on`,
	job_failed: `(completed_on desc, id) where state = 'failed'`,
	job_completed: `(completed_on) where completed_on is not null`,
	job_kept: `(keep_until) where state < 'active'`,
}

/** Creates those that are missing; the partition of a new kind of job has them from its parent. */
async function createJobIndexes(): Promise<void> {
	const { rows } = await queuePool().query(
		`select name from unnest($1::text[]) name where to_regclass('pgboss.' || name) is null`,
		[Object.keys(indexes)],
	)
	// Of two processes that start at once, the second finds it.
	for (const { name } of rows as { name: keyof typeof indexes }[])
		await queuePool().query(`do $$ begin
			perform pg_advisory_xact_lock(hashtextextended('job indexes', 0));
			create index if not exists ${name} on pgboss.job ${indexes[name]};
		end $$`)
}

/** Every kind of job with its data. A job contains ids; its facts are read when it runs. */
export type Jobs = {
	'send-notice': { noticeId: string }
	'ring-timer': {
		subject: 'request' | 'need' | 'delivery' | 'dueDiligence'
		id: string
		event: EventName
		startedBy: string
		/**
		 * When it is obsolete: the row left its state, or one of these steps was taken; a step of the same type if
		 * absent.
		 */
		outdatedBy?: 'leaving' | string[]
		/** The target it depends on, so that it moves when targets or calendars change. */
		due?: { target: TargetName; from: string; at: string }
	}
	'promote-waiting': { programmeId: string }
	'ring-clock': { runId: string; ring: RingName }
	'recount-clocks': Record<string, never>
	'scan-attachment': { attachmentId: string }
	'run-allocation': { runId: string }
	'replay-allocation': { runId: string }
	'take-over-post': { tenureId: string }
	'move-work': { tenureId: string }
	'scan-note': { noteVerbaleId: string }
	'count-figures': Record<string, never>
	'make-release': { releaseId: string }
	'run-export': { jobId: string }
	'build-iati': { buildId: string }
	'make-pipeline': Record<string, never>
	'work-out-amount': { runId: string; amount: number; personId: string }
}
export type JobName = keyof Jobs
/** Jobs that send e-mails: their cause counts as an act of the person. */
const writing: ReadonlySet<JobName> = new Set<JobName>(['send-notice', 'promote-waiting'])
const jobNames: JobName[] = [
	'send-notice',
	'ring-timer',
	'promote-waiting',
	'ring-clock',
	'recount-clocks',
	'scan-attachment',
	'run-allocation',
	'replay-allocation',
	'take-over-post',
	'move-work',
	'scan-note',
	'count-figures',
	'make-release',
	'run-export',
	'build-iati',
	'make-pipeline',
	'work-out-amount',
]

const retry = { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 }
// A solver works for minutes; a retry before that would run it twice.
const long = { ...retry, expireInSeconds: 1800 }
/** Kinds whose jobs take minutes and run one at a time: the next one may wait without being late. */
export const longJobs: readonly JobName[] = [
	'run-allocation',
	'replay-allocation',
	'count-figures',
	'make-release',
	'run-export',
	'build-iati',
	'make-pipeline',
]
const retryOf = (name: JobName) => (longJobs.includes(name) ? long : retry)
/** Milliseconds after which a job counts as failed and is tried again. */
export const limitOf = (name: JobName) => retryOf(name).expireInSeconds * 1000
let started: PgBoss | undefined

/** Runs SQL on the tables of the queue as their owner; rejects with `DatabaseAway` if it cannot be reached. */
export const onQueue = (text: string, values: unknown[] = []) =>
	queuePool()
		.query(text, values.length > 0 ? values : undefined)
		.catch((error) => Promise.reject(saysAway(error) ? new DatabaseAway(error) : error))

/**
 * Starts the queue in the connected database; jobs are polled, so it needs only SQL. `alone`: no other process uses it,
 * so a job or e-mail that is still taken was left behind by a killed process.
 */
export async function startQueue({ alone }: { alone: boolean }): Promise<PgBoss> {
	const boss = new PgBoss({
		db: { executeSql: onQueue },
		maintenanceIntervalSeconds: 20,
		schedule: false,
	})
	boss.on('error', () => {}) // the database is away: the next poll tries again, and the ready check says so
	await boss.start()
	for (const name of jobNames) await boss.createQueue(name, { name, ...retryOf(name) })
	await createJobIndexes()
	// Jobs are added in transactions of app_user.
	await onQueue(
		`grant usage on schema pgboss to app_user; grant select, insert on all tables in schema pgboss to app_user`,
	)
	if (alone) {
		// A kill is no failed attempt: the job is reset, or several kills would fail it.
		await onQueue(`update pgboss.job set state = 'retry', started_on = null where state = 'active'`)
		await withActor(
			systemActor,
			(tx) => tx.$executeRaw`update notice set claimed_until = null
				where status in ('queued', 'deferred') and cadence is null and claimed_until is not null`,
		)
	}
	adoptQueue(boss)
	return boss
}

/** Makes this the queue of the process. */
export function adoptQueue(boss: PgBoss) {
	started = boss
}

/** Returns the started queue. */
export function startedQueue(): PgBoss {
	if (!started) throw new Error('The queue is not started')
	return started
}

/** Adds a job inside the caller's transaction: it exists only if the change is committed. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, data: Jobs[Name], startAfter?: Date) {
	if (writing.has(name)) countAct(tx)
	await startedQueue().send(name, data, {
		db: within(tx),
		...retryOf(name),
		...(startAfter ? { startAfter } : {}),
	})
}

/** As `enqueue`, unless a job of this kind waits already or is under way. */
export async function enqueueOnce<Name extends JobName>(tx: Tx, name: Name, data: Jobs[Name]) {
	const [open] = await tx.$queryRaw<unknown[]>`select from pgboss.job
		where name = ${name} and state in ('created', 'retry', 'active') limit 1`
	if (!open) await enqueue(tx, name, data)
}

type Timed<Name extends JobName> = { data: Jobs[Name]; startAfter?: Date }

/** Adds several jobs of one kind, each for now or for its own time. */
export async function enqueueAll<Name extends JobName>(tx: Tx, name: Name, jobs: readonly Timed<Name>[]) {
	if (jobs.length === 0) return
	if (writing.has(name)) countAct(tx)
	const all = jobs.map(({ data, startAfter }) => ({
		name,
		data,
		...retryOf(name),
		...(startAfter && { startAfter: startAfter.toISOString() }),
	}))
	await startedQueue().insert(all, { db: within(tx) })
}

const within = (tx: Tx) => ({
	executeSql: async (text: string, values: unknown[]) => ({
		rows: await tx.$queryRawUnsafe<unknown[]>(text, ...(values ?? [])),
	}),
})
