import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { addAttachment, removeAttachment } from '#app/domain/drafts/attachments.server.ts'
import { env } from '#app/platform/env.server.ts'
import { requeueScans, scanAttachment, sweepFiles } from '#app/queue/file-jobs.server.ts'
import { startWorker } from '#app/queue/worker.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner, testQueue } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import { eicar, pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { ghana } from '#tests/support/people.ts'
import { scanner } from '#tests/support/scanner.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const clamd = await scanner()
useSettings({ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: clamd.port })
const folder = env.DATA_DIR
useWorld()
afterAll(() => clamd.close())

let requestId: string
beforeAll(async () => {
	requestId = await aRequest()
})
afterEach(() => clamd.feels('scans'))

const files = () => readdirSync(join(folder, 'files'))
const attach = async (content: Buffer = pdf()) => {
	const file = received('note.pdf', content)
	return (await addAttachment(ghana.drafter, { requestId, classification: 'PUBLIC', file })).id
}
const infected = () => pdf(`<< /Length ${eicar.length} >>\nstream\n${eicar}\nendstream`)
const rowOf = (id: string) => look((tx) => tx.attachment.findUniqueOrThrow({ where: { id } }))
const jobsFor = (id: string) =>
	asOwner(
		`select 1 from pgboss.job where name = 'scan-attachment' and state in ('created', 'retry') and data->>'attachmentId' = $1`,
		[id],
	)

describe('a file', () => {
	beforeEach(async () => {
		for (const { id } of (await listAttachments(ghana.drafter, requestId)).files)
			await removeAttachment(ghana.drafter, { requestId, attachmentId: id })
	})

	test('waits for the scanner, with a job that was added in the same step', async () => {
		const id = await attach()
		expect(await rowOf(id)).toMatchObject({ status: 'waiting' })
		expect(await jobsFor(id)).toHaveLength(1)
		expect((await listAttachments(ghana.drafter, requestId)).scanned).toBe(true)
	})

	test('passes when nothing is found in it, after every byte was checked', async () => {
		const large = pdf(`(${'x'.repeat(400_000)})`)
		const id = await attach(large)
		await scanAttachment({ attachmentId: id })
		expect(await rowOf(id)).toMatchObject({ status: 'clean', reason: null })
		expect(clamd.scanned.at(-1)?.equals(large)).toBe(true)
	})

	test('with a virus is refused, deleted, and its State is told why', async () => {
		const id = await attach(infected())
		const { storageKey } = await rowOf(id)
		expect(files()).toContain(storageKey)
		await scanAttachment({ attachmentId: id })
		expect(files()).not.toContain(storageKey)
		const { files: listed } = await listAttachments(ghana.mission, requestId)
		expect(listed).toMatchObject([{ status: 'refused', reason: 'Eicar-Signature' }])
		const entries = await look((tx) => tx.auditEntry.findMany({ where: { type: 'attachment.refused' } }))
		expect(entries).toMatchObject([{ requestId, internal: false, event: { virus: 'Eicar-Signature' } }])
	})

	test.each(['lost', 'full'] as const)('stays held when the scanner gives no verdict (%s)', async (mood) => {
		const id = await attach()
		clamd.feels(mood)
		await expect(scanAttachment({ attachmentId: id })).rejects.toThrow()
		expect(await rowOf(id)).toMatchObject({ status: 'waiting' })
	})

	test('taken off meanwhile, or looked at before, is nothing to do', async () => {
		const id = await attach()
		await scanAttachment({ attachmentId: id })
		clamd.feels('lost')
		await scanAttachment({ attachmentId: id })
		await removeAttachment(ghana.drafter, { requestId, attachmentId: id })
		await scanAttachment({ attachmentId: id })
	})

	test('that waits without a job gets one again', async () => {
		const [id, young] = [await attach(), await attach()]
		await asOwner(`delete from pgboss.job where name = 'scan-attachment'`)
		await age(id)
		await requeueScans()
		await requeueScans()
		expect(await jobsFor(id)).toHaveLength(1)
		expect(await jobsFor(young)).toHaveLength(0)
	})
})

/** Ages an attachment, which only the owner of the tables can do. */
const age = (id: string) =>
	asOwner(`
		do $$ begin
			alter table attachment no force row level security;
			update attachment set created_at = now() - interval '1 hour' where id = '${id}';
			alter table attachment force row level security;
		end $$`)

describe('the sweep', () => {
	const old = (path: string) => utimesSync(path, new Date('2020-01-01'), new Date('2020-01-01'))
	const leave = (name: string) => {
		writeFileSync(join(folder, 'files', name), 'left behind')
		return join(folder, 'files', name)
	}

	test('removes files that no attachment names, once they are a day old, and uploads that never ended', async () => {
		const id = await attach()
		const { storageKey } = await rowOf(id)
		old(join(folder, 'files', storageKey))
		old(leave('nobody'))
		old(leave('.unfinished'))
		leave('just-now')
		mkdirSync(join(folder, 'incoming', 'upload-old'), { recursive: true })
		old(join(folder, 'incoming', 'upload-old'))
		mkdirSync(join(folder, 'incoming', 'upload-new'))
		await sweepFiles()
		expect(files()).toEqual(expect.arrayContaining([storageKey, 'just-now']))
		expect(files()).not.toContain('nobody')
		expect(files()).not.toContain('.unfinished')
		expect(readdirSync(join(folder, 'incoming'))).toEqual(['upload-new'])
	})

	test('goes through more files than it looks up together, and leaves out none', async () => {
		const kept = await attach()
		old(join(folder, 'files', (await rowOf(kept)).storageKey))
		for (let number = 0; number < 1100; number++) old(leave(`left-${number}`))
		await sweepFiles()
		expect(files().filter((name) => name.startsWith('left-'))).toEqual([])
		expect(files()).toContain((await rowOf(kept)).storageKey)
		const { count } = await look((tx) => tx.removal.findFirstOrThrow({ orderBy: { at: 'desc' } }))
		expect(count).toBe(1100)
	})

	test('removes what stayed of a file that was refused', async () => {
		const id = await attach(infected())
		const { storageKey } = await rowOf(id)
		await scanAttachment({ attachmentId: id })
		old(leave(storageKey))
		await sweepFiles()
		expect(files()).not.toContain(storageKey)
	})
})

test('the worker looks at a file once the scanner is back', async () => {
	await clamd.close()
	const id = await attach()
	await startWorker(testQueue())
	await eventually('the job failed once', async () => {
		const jobs = await asOwner(
			`select 1 from pgboss.job where name = 'scan-attachment' and state = 'retry' and data->>'attachmentId' = $1`,
			[id],
		)
		return jobs.length > 0
	})
	expect(await rowOf(id)).toMatchObject({ status: 'waiting' })
	await clamd.reopen()
	await eventually('the file is clean', async () => (await rowOf(id)).status === 'clean')
})
