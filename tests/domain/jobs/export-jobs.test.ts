import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test, vi } from 'vitest'
import { signInLogSource } from '#app/domain/administration/sign-in-log.server.ts'
import { exportList } from '#app/domain/exports/export-list.server.ts'
import { orderExport, takeJobFile } from '#app/domain/jobs/export-jobs.server.ts'
import { getJob, listJobsOf } from '#app/domain/jobs/get-jobs.server.ts'
import { cancelJob, removeExpiredJobs, reportProgress, startJob } from '#app/domain/jobs/job-steps.server.ts'
import { setEmailSettings } from '#app/domain/notifications/mail-preferences.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { runExport } from '#app/queue/run-export.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { asked, exporting, letExport } from '#tests/support/downloads.ts'
import { openWorkbook } from '#tests/support/open-workbook.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const administrator = exporting(office.administrator)
const triage = exporting(office.triage)
const MANY = 20_001
const week = 7 * 24 * 60 * 60 * 1000

beforeAll(async () => {
	await letExport(administrator, triage)
	await asOwner(
		`insert into sign_in_event (id, at, kind, person_id, detail)
			select 'row' || n, '2026-04-01'::timestamptz + n * interval '1 second', 'oldCode', 'gone', '=' || n
			from generate_series(1, ${MANY}) n`,
	)
})

async function order(actor: Actor, format: 'csv' | 'xlsx', { list = 'requests', query = '' } = {}) {
	const exportId = await asked(actor, format === 'csv' ? 'listCsv' : 'listXlsx', list)
	return orderExport(actor, { list, format, query, language: 'en', exportId, rows: 1 })
}
/** What is stored of a job. */
const stored = (id: string) => look((tx) => tx.job.findUniqueOrThrow({ where: { id } }))

test('a long view is written by a job, whole, and its file leaves with an entry in the export log', async () => {
	const query = 'from=2026-04-01&sort=at'
	const exportId = await asked(administrator, 'listXlsx', 'sign-in-log')
	const params = new URLSearchParams(query)
	await expect(
		exportList(administrator, signInLogSource, { params, exportId, format: 'xlsx' }, 'en'),
	).rejects.toMatchObject({
		name: 'LongExport',
		rows: MANY,
	})
	const { id } = await order(administrator, 'xlsx', { list: 'sign-in-log', query })
	expect(await getJob(administrator, id)).toMatchObject({
		status: 'waiting',
		mayCancel: true,
		mayTake: false,
	})
	await expect(takeJobFile(administrator, id)).rejects.toMatchObject({ code: 'not-found' })
	await runExport({ jobId: id })
	expect(await getJob(administrator, id)).toMatchObject({ status: 'done', done: MANY, mayTake: true })
	const { content, size } = await takeJobFile(administrator, id)
	const file = await buffer(content)
	expect(file).toHaveLength(size)
	const book = await openWorkbook(file)
	const [sheet, about] = book.worksheets
	expect(sheet?.rowCount).toBe(MANY + 1)
	const first = new Set<string>()
	sheet?.eachRow((row) => first.add(String(row.getCell(1).value)))
	expect(first.size).toBe(MANY + 1)
	expect(about?.getColumn(2).values).toContain(MANY)
	const [entry] = await asOwner(
		`select event->>'rows' as rows, event->>'of' as list from audit_entry where type = 'export.taken'
			order by position desc limit 1`,
	)
	expect(entry).toEqual({ rows: String(MANY), list: 'sign-in-log' })
})

test('a person has one export under way; a cancelled one leaves no file, and ends at most once', async () => {
	const { id, isOther } = await order(triage, 'csv')
	expect(isOther).toBe(false)
	expect(await order(triage, 'xlsx')).toEqual({ id, isOther: true })
	await expect(cancelJob(administrator, id)).rejects.toMatchObject({ code: 'not-found' })
	await cancelJob(triage, id)
	await runExport({ jobId: id })
	expect(await stored(id)).toMatchObject({ status: 'cancelled', fileKey: null })
	await expect(cancelJob(triage, id)).rejects.toMatchObject({ code: 'conflict' })
	const next = await order(triage, 'csv')
	expect(next.isOther).toBe(false)
	await runExport({ jobId: next.id })
})

test('a job starts again after its worker was lost, and ignores what the lost worker still does', async () => {
	const { id } = await order(triage, 'csv')
	const lost = await startJob(id)
	if (!lost) throw new Error('not started')
	expect(await reportProgress(lost, 1)).toBe(true)
	await runExport({ jobId: id })
	expect(await stored(id)).toMatchObject({ status: 'done', starts: 2 })
	expect(await reportProgress(lost, 2)).toBe(false)
	// An order that is taken from the queue twice is written once.
	const { fileKey } = await stored(id)
	await runExport({ jobId: id })
	expect((await stored(id)).fileKey).toBe(fileKey)
})

test('a full disk ends the job with its reason and no file', async () => {
	const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
	const put = vi.spyOn(fileStorage(), 'put').mockRejectedValueOnce(full)
	const { id } = await order(triage, 'xlsx')
	await runExport({ jobId: id })
	put.mockRestore()
	expect(await stored(id)).toMatchObject({ status: 'failed', problem: 'storageFull', fileKey: null })
})

test('who has lost the right gets no file: neither written, nor one that was written before', async () => {
	const [early, { id: later }] = [
		await order(triage, 'csv'),
		await order(administrator, 'csv', { list: 'people' }),
	]
	await runExport({ jobId: early.id })
	await asOwner(`update person set may_export = false where id = any($1)`, [[triage.id, administrator.id]])
	await runExport({ jobId: later })
	expect(await stored(later)).toMatchObject({ status: 'failed', problem: 'mayNotExport' })
	await expect(takeJobFile({ ...triage, mayExport: false }, early.id)).rejects.toMatchObject({
		code: 'not-found',
	})
	await expect(takeJobFile({ ...triage, role: 'caseOfficer' }, early.id)).rejects.toMatchObject({
		code: 'not-found',
	})
	await letExport(administrator, triage)
	expect((await getJob(triage, early.id)).mayTake).toBe(true)
})

test('a file is given out only to the sight with which it was written, regions and deputies included', async () => {
	const { id } = await order(triage, 'csv')
	await runExport({ jobId: id })
	expect((await getJob(triage, id)).mayTake).toBe(true)
	const deputy = [{ id: office.officer.id, role: 'caseOfficer' as const }]
	for (const changed of [
		{ regions: ['Africa'] },
		{ recusedFrom: ['GHA'] },
		{ authorityId: 'other' },
		{ donor: 'donor.north' },
		{ actingFor: deputy },
	]) {
		const reader = { ...triage, ...changed }
		expect((await getJob(reader, id)).mayTake, JSON.stringify(changed)).toBe(false)
		await expect(takeJobFile(reader, id)).rejects.toMatchObject({ code: 'not-found' })
	}
})

test('the end of a job is announced in the product, and by e-mail unless that is switched off', async () => {
	const told = (id: string) =>
		look((tx) =>
			tx.notice.findMany({
				where: { facts: { path: ['path'], equals: `/jobs/${id}` } },
				select: { template: true, personId: true, status: true },
			}),
		)
	const done = await order(triage, 'csv')
	await runExport({ jobId: done.id })
	await runExport({ jobId: done.id })
	const one = { personId: triage.id, status: 'queued' }
	expect(await told(done.id)).toEqual([{ template: 'jobDone', ...one }])
	await setEmailSettings(triage, { timeZone: 'Europe/Vienna', jobs: 'off' })
	const failed = await order(triage, 'csv', { list: 'no-list' })
	await runExport({ jobId: failed.id })
	expect(await told(failed.id)).toEqual([{ template: 'jobFailed', ...one, status: 'suppressed' }])
	const cancelled = await order(triage, 'csv')
	await cancelJob(triage, cancelled.id)
	await runExport({ jobId: cancelled.id })
	expect(await told(cancelled.id)).toEqual([])
})

test('others see nothing of a job, an administrator how far it is; after a week it is gone with its file', async () => {
	const { id } = await order(triage, 'csv')
	await runExport({ jobId: id })
	await expect(getJob(office.officer, id)).rejects.toMatchObject({ code: 'not-found' })
	expect((await listJobsOf(office.officer)).jobs).toEqual([])
	expect(await getJob(administrator, id)).toMatchObject({ isOwn: false, mayTake: false, who: triage.name })
	await expect(takeJobFile(administrator, id)).rejects.toMatchObject({ code: 'not-found' })
	expect((await listJobsOf(administrator)).jobs.map((job) => job.id)).toContain(id)
	const { fileKey } = await stored(id)
	await atTime(new Date(Date.now() + week + 60_000), async () => {
		await expect(getJob(triage, id)).rejects.toMatchObject({ code: 'not-found' })
		await removeExpiredJobs()
	})
	expect(await look((tx) => tx.job.count({ where: { id } }))).toBe(0)
	await expect(fileStorage().get(fileKey ?? '')).rejects.toThrow()
})
