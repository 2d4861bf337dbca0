import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { dumpDatabase } from '#app/commands/backup/dump-database.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { askExport } from '#app/domain/exports/exports.server.ts'
import { gatherDigests } from '#app/domain/notifications/gather-digests.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { notifyOfExpired } from '#app/domain/people/invitations.server.ts'
import { takeOverDue } from '#app/domain/people/posts/successors.server.ts'
import { exportProgrammes } from '#app/domain/programmes/get-programme-record.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { readFileTexts } from '#app/domain/search/files/read-file-texts.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { computeMissingOutcomes } from '#app/domain/timers/missing-outcomes.server.ts'
import { expireClearances } from '#app/domain/timers/move-timer.server.ts'
import { recountClocks } from '#app/domain/timers/recount-clocks.server.ts'
import { ringClock } from '#app/domain/timers/ring-clock.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { requeueScans } from '#app/queue/file-jobs.server.ts'
import { workState } from '#app/queue/job-board.server.ts'
import { freeLostJobs } from '#app/queue/leases.server.ts'
import { claimDue, giveBack } from '#app/queue/mail/claim-notice.server.ts'
import { requeueStragglers } from '#app/queue/mail/drain-outbox.server.ts'
import type { Jobs } from '#app/queue/queue.server.ts'
import { failStuckAllocations } from '#app/queue/worker.server.ts'
import { writeViewAlerts } from '#app/queue/write-view-alerts.server.ts'
import { writeXlsx } from '#app/workbook/programmes/write-table.ts'
import { firstOf } from '#tests/support/present.ts'

/** Something that a worker or a command does; `run` returns how many rows it worked on. */
type Job = {
	name: string
	/** Brings the world into the state in which the job has something to do; not measured. */
	prepare?: () => Promise<unknown>
	run: () => Promise<number>
	/** Whether a person starts it for all rows, so that it may read all of them. */
	isOnce?: boolean
	/** Runs of a job that is quick; the figures are those of one. */
	times?: number
}

export type MeasuredJob = { name: string; rows: number; seconds: number; peak: number }

const EVERY_MS = 20
const used = () => process.memoryUsage().rss / 1e6

/** Runs a job and returns its rows and seconds, and by how many megabytes the process grew meanwhile at most. */
export async function measureJob({ name, prepare, run, times = 1 }: Job): Promise<MeasuredJob> {
	await prepare?.()
	const before = used()
	let peak = before
	const watch = setInterval(() => {
		peak = Math.max(peak, used())
	}, EVERY_MS)
	const started = performance.now()
	try {
		let rows = 0
		for (let done = 0; done < times; done++) rows += await run()
		const seconds = (performance.now() - started) / 1000 / times
		return { name, rows: rows / times, seconds, peak: Math.max(peak, used()) - before }
	} finally {
		clearInterval(watch)
	}
}

const BACKLOG = 20_000
const GATHERED = 5_000
const RUNG = 200
const LONG_AGO = 2_000
const noon = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)

type Place = { connection: pg.ClientConfig; admin: pg.Client; folder: string }

/** The jobs in an order in which each finds something to do. `admin` is not bound by row-level security. */
export function listJobs({ connection, admin, folder }: Place): Job[] {
	const one = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
		firstOf((await admin.query<Row>(sql, values)).rows, 'row')
	const count = async (of: string) =>
		(await one<{ count: number }>(`select count(*)::int as count from ${of}`)).count
	const once = (work: () => Promise<unknown>) => () => work().then(() => 1)
	let rows = 0
	const counting = (of: string) => async () => {
		rows = await count(of)
	}
	return [
		{
			name: 'clocks and timers are counted again',
			isOnce: true,
			prepare: counting('clock_run where stopped_at is null'),
			run: () => recountClocks().then(() => rows),
		},
		{
			name: 'reminders of clocks',
			run: async () => {
				const { rows: waiting } = await admin.query<{ data: Jobs['ring-clock'] }>(
					`select data from pgboss.job where name = 'ring-clock' order by start_after limit ${RUNG}`,
				)
				for (const { data } of waiting) await ringClock(data)
				return waiting.length
			},
		},
		{ name: 'jobs of lost workers', run: once(freeLostJobs), times: 20 },
		{ name: 'ready check', run: once(workState), times: 20 },
		{ name: 'files that wait for their scan', run: once(requeueScans), times: 10 },
		{ name: 'clearances that have expired', run: expireClearances },
		{
			name: `e-mails taken from a backlog of ${BACKLOG}`,
			prepare: () =>
				admin.query(`update notice set status = 'queued', cadence = null, digest_id = null, claimed_until = null,
					next_try_at = null, created_at = now() where id in (select id from notice where status = 'sent' limit ${BACKLOG})`),
			run: () =>
				withActor(systemActor, async (tx) => {
					const claimed = await claimDue(tx)
					await giveBack(tx, claimed)
					return claimed.length
				}),
			times: 20,
		},
		{ name: 'e-mails without a job', run: requeueStragglers, times: 10 },
		{
			name: 'summaries',
			prepare: async () => {
				await admin.query(`update notice set status = 'queued', cadence = 'daily', created_at = now() - interval '3 days'
					where id in (select id from notice where status in ('sent', 'queued') and person_id is not null and digest_id is null limit ${GATHERED})`)
				rows = await count(`notice where status = 'queued' and cadence is not null and digest_id is null`)
			},
			// Summaries are written in the morning.
			run: () => atTime(noon, () => gatherDigests()).then(() => rows),
		},
		{ name: 'news of donors', run: once(notifyDonors) },
		{
			name: 'saved views whose morning has not come',
			prepare: () =>
				admin.query(`insert into saved_view (id, owner_id, list, name, query, role, created_at, updated_at, alert, alerted_at, alert_due_at)
					select 'bench-' || id || n, id, 'requests', 'View ' || n, '', role, now(), now(), 'daily', now(), now() + interval '1 day'
					from person, generate_series(1, 10) n`),
			run: once(() => writeViewAlerts([])),
			times: 20,
		},
		{ name: 'invitations that have expired', run: once(notifyOfExpired), times: 10 },
		{ name: 'posts that are taken over', run: once(takeOverDue), times: 10 },
		{ name: 'allocations that are stuck', run: once(failStuckAllocations), times: 10 },
		{ name: 'outcomes that are missing', run: computeMissingOutcomes },
		{ name: 'texts of files', run: once(() => readFileTexts()), times: 10 },
		{
			name: 'retention',
			// Trainings that ended long ago: their participants are removed.
			prepare: () =>
				admin.query(`update delivery set updated_at = now() - interval '9 years' where id in
					(select id from delivery where kind = 'training' and status = 'closed' order by id limit ${LONG_AGO})`),
			run: async () => (await runRetention()) ?? 0,
		},
		{
			name: 'search: what changed since it was indexed',
			prepare: () =>
				admin.query(`insert into search_touch (subject)
					select 'request:' || id from request order by updated_at desc limit ${RUNG}`),
			run: indexTouched,
		},
		{
			name: 'search: the walk of one day, or of all if it is the first',
			prepare: () =>
				admin.query(
					`update search_walk set version = version, place = '', done = 0, started_at = now(), ended_at = null`,
				),
			run: () => walkIndex(),
		},
		{
			name: 'audit seals of the days before',
			prepare: counting('audit_head where position > sealed_position'),
			run: () => sealDays({ tell: false }).then(() => rows),
		},
		{ name: 'npm run verify-audit', isOnce: true, run: async () => (await verifyAudit()).entries },
		{
			name: 'replay of the longest request',
			run: async () => {
				const { chain } = await one<{ chain: string }>(
					`select chain from audit_head where exists (select from request where id = chain) order by position desc limit 1`,
				)
				return (await replayRequest(systemActor, chain)).entries
			},
			times: 5,
		},
		{
			name: 'catalogue as a spreadsheet',
			isOnce: true,
			run: async () => {
				const found = await one<{ id: string; name: string }>(
					`select id, name from person where role = 'triageOfficer' and suspended_at is null limit 1`,
				)
				const actor: Actor = { ...systemActor, ...found, role: 'triageOfficer', mayExport: true }
				const exportId = await askExport(actor, { what: 'catalogueXlsx', of: '', reason: 'a measurement' })
				const table = await exportProgrammes(actor, { filters: {}, exportId, format: 'xlsx' })
				let rows = 0
				const counted = async function* () {
					for await (const row of table) {
						rows += 1
						yield row
					}
				}
				await finished(writeXlsx(counted(), 'en').resume())
				return rows
			},
		},
		{
			name: 'npm run backup, without files',
			isOnce: true,
			run: async () => {
				mkdirSync(join(folder, 'backup', 'tables'), { recursive: true })
				const { tables } = await dumpDatabase(connection, join(folder, 'backup'), async (files) => files)
				return tables.reduce((sum, table) => sum + table.rows, 0)
			},
		},
	]
}
