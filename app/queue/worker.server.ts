import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { replayAllocation } from '#app/domain/allocation/list-allocations.server.ts'
import { failAllocation, runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { countFigures, countFiguresDaily } from '#app/domain/figures/cube/count-figures.server.ts'
import { failStuckBuilds, orderNightlyBuild } from '#app/domain/iati/builds/order-build.server.ts'
import { runBuild } from '#app/domain/iati/builds/run-build.server.ts'
import { removeExpiredJobs } from '#app/domain/jobs/job-steps.server.ts'
import { gatherDigests } from '#app/domain/notifications/gather-digests.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { notifyOfExpired } from '#app/domain/people/invitations.server.ts'
import { findWaitingNote, recordNoteScan } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { takeOverDue, takeOverPost } from '#app/domain/people/posts/successors.server.ts'
import {
	makePipeline,
	makePipelineDaily,
	withdrawFromPipeline,
} from '#app/domain/pipeline/make-pipeline.server.ts'
import { workOutAmount } from '#app/domain/pipeline/work-out-amount.server.ts'
import { makeRelease } from '#app/domain/releases/make-release.server.ts'
import { failStuckReleases, orderDueRelease } from '#app/domain/releases/order-release.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { readFileTexts } from '#app/domain/search/files/read-file-texts.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { computeMissingOutcomes } from '#app/domain/timers/missing-outcomes.server.ts'
import { expireClearances, ringTimer } from '#app/domain/timers/move-timer.server.ts'
import { promoteWaiting } from '#app/domain/timers/promote-waiting.server.ts'
import { recountClocks } from '#app/domain/timers/recount-clocks.server.ts'
import { ringClock } from '#app/domain/timers/ring-clock.server.ts'
import { moveWork } from '#app/domain/transfers/transfer-work.server.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { findVirus } from '#app/platform/files/virus-scan.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { namesOf } from '#workflows/names.ts'
import { requeueScans, scanAttachment, sweepFiles } from './file-jobs.server.ts'
import { workOn } from './job-loop.server.ts'
import { BEAT_MS, createBeat, createLeases } from './leases.server.ts'
import { drainOutbox, requeueStragglers } from './mail/drain-outbox.server.ts'
import type { JobName, Jobs } from './queue.server.ts'
import { runExport } from './run-export.server.ts'
import { writeViewAlerts } from './write-view-alerts.server.ts'

/** Scans a note verbale; without a verdict the job fails and is tried again. */
async function scanNote({ noteVerbaleId }: { noteVerbaleId: string }) {
	const waiting = await findWaitingNote(noteVerbaleId)
	if (!waiting?.fileKey) return
	const virus = await findVirus(await fileStorage().get(waiting.fileKey))
	await recordNoteScan(noteVerbaleId, waiting.fileKey, virus)
}

/** Jobs that run one by one; those for e-mails are handled together, by one pass over the outbox. */
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
	'count-figures': countFigures,
	'make-release': makeRelease,
	'run-export': runExport,
	'build-iati': (order) => runBuild(order, activityWords),
	'make-pipeline': makePipeline,
	'work-out-amount': workOutAmount,
}

/** What is new in saved views goes into the summary of the same morning. */
async function summaries() {
	await writeViewAlerts(codeLabels())
	await gatherDigests()
}

const everySecond = 1000
const everyMinute = 60 * everySecond
const everyHour = 60 * everyMinute

export type Worker = {
	/** Stops the loops: running jobs get `patience` milliseconds, jobs not started are returned. */
	stop: (patience: number) => Promise<void>
	/** Takes no more jobs, and keeps those that run until they end, however long that takes. */
	takeNoMore: () => Promise<void>
}

/**
 * Runs jobs of the queue until stopped. A failed job is tried again, with growing pauses. Rejects if the database is
 * away or not migrated.
 */
export async function startWorker(boss: PgBoss): Promise<Worker> {
	/** Ends the reports of the worker, which keep its jobs. */
	const ending = new AbortController()
	const stopping = new AbortController()
	setMaxListeners(0, stopping.signal) // one listener for each waiting loop
	const leases = createLeases()
	const loops: Promise<void>[] = []
	const repeat = (milliseconds: number, name: string, work: () => Promise<unknown>) => {
		const { first, ended } = again(milliseconds, name, work, stopping.signal)
		loops.push(ended)
		return first
	}
	boss.once('stopped', () => {
		stopping.abort()
		ending.abort()
	})
	const beat = createBeat(leases)
	await beat() // rejects if the tables are missing, so that the worker does not start
	const beats = again(BEAT_MS, 'beat', beat, ending.signal)
	for (const name of namesOf(handlers)) {
		// A handler takes the data of its own job; TypeScript sees only some handler and some data.
		const handle = handlers[name] as never
		loops.push(workOn(boss, { name, batch: 10, handle }, leases, stopping.signal))
	}
	const outbox = { name: 'send-notice' as const, batch: 500, together: true, handle: drainOutbox }
	loops.push(workOn(boss, outbox, leases, stopping.signal))
	await repeat(everyMinute, 'mail', requeueStragglers)
	await repeat(everyMinute, 'scan', requeueScans)
	await repeat(everyMinute, 'allocation', failStuckAllocations)
	await repeat(everyMinute, 'stuck-release', failStuckReleases)
	await repeat(everyMinute, 'stuck-build', failStuckBuilds)
	await repeat(everyMinute, 'take-over', takeOverDue)
	await repeat(everyHour, 'invitation', notifyOfExpired)
	await repeat(everyHour, 'clearance', expireClearances)
	void repeat(5 * everyMinute, 'summary', summaries)
	void repeat(10 * everyMinute, 'seal', () => sealDays()) // days may have been missed, and pages do not wait for them
	const isOver = () => stopping.signal.aborted
	void repeat(everySecond, 'search', () => indexTouched(isOver))
	// The first figures are counted as soon as a walk has given every need its facts. The daily count does not wait for it:
	// after a change of the analysis the walk takes long.
	void repeat(everyMinute, 'index', () => walkIndex(isOver).then(countFiguresDaily))
	void repeat(everyMinute, 'figures', countFiguresDaily)
	void repeat(5 * everySecond, 'text', () => readFileTexts(isOver))
	void repeat(everyHour, 'release', orderDueRelease)
	void repeat(everyHour, 'iati', orderNightlyBuild)
	void repeat(everyMinute, 'pipeline', makePipelineDaily)
	void repeat(5 * everyMinute, 'withdrawn', withdrawFromPipeline)
	void repeat(everyHour, 'outcome', computeMissingOutcomes)
	void repeat(everyHour, 'retention', runRetention)
	void repeat(everyHour, 'donor', notifyDonors)
	void repeat(everyHour, 'data-ends', warnOfEnds)
	void repeat(everyHour, 'job', removeExpiredJobs)
	void repeat(everyHour, 'file', sweepFiles) // remote storage must not delay the start
	return {
		async stop(patience) {
			stopping.abort()
			const ended = Promise.all(loops).then(() => {
				ending.abort()
				return beats.ended
			})
			await Promise.race([ended, pause(patience, undefined, { ref: false })])
			ending.abort()
		},
		async takeNoMore() {
			stopping.abort()
			await Promise.all(loops)
			ending.abort()
		},
	}
}

/** Runs the work now and then periodically until `stopping`, never twice at once; errors are logged. */
function again(milliseconds: number, name: string, work: () => Promise<unknown>, stopping: AbortSignal) {
	const once = async () => {
		await work().catch((error) => log.warn({ err: error }, `${name} sweep failed`))
	}
	const first = once()
	async function loop() {
		await first
		while (!stopping.aborted) {
			await pause(milliseconds, undefined, { signal: stopping }).catch(() => {})
			if (!stopping.aborted) await once()
		}
	}
	return { first, ended: loop() }
}

/** Marks a run as failed if its job is gone after too many attempts. */
export function failStuckAllocations() {
	return withActor(systemActor, async (tx) => {
		const stuck = await tx.$queryRaw<{ id: string }[]>`
			select id from allocation_run where status in ('queued', 'running')
			and started_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'run-allocation' and data->>'runId' = allocation_run.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of stuck) await failAllocation(tx, id)
	})
}
