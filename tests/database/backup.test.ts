import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { addAttachment, removeAttachment } from '#app/domain/drafts/attachments.server.ts'

import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { BACKUP_LOCK } from '#app/platform/files/file-storage.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { bucket } from '#tests/support/bucket.ts'
import { aRequest } from '#tests/support/builders.ts'
import { openDatabase, openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'
import { pdf, png } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { ghana } from '#tests/support/people.ts'
import { aReceipt } from '#tests/support/receipts.ts'
import { runCommand } from '#tests/support/scratch.ts'
import { leftOut } from '#tests/support/table-hashes.ts'
import { fillWorld } from '#tests/support/world.ts'

const folder = await vi.hoisted(async () => {
	const { scratchFolder } = await import('#tests/support/scratch.ts')
	const folder = scratchFolder('backup')
	process.env.DATA_DIR = `${folder}/here`
	return folder
})
const onServer = process.env.TEST_DATABASE === 'postgres'
const here = join(folder, 'here')
const backup = join(folder, 'backup')
let database: TestDatabase

/** Opens a database in the data folder of this file, where a command finds it too. */
async function openHere(): Promise<TestDatabase> {
	if (onServer) return openDatabase()
	mkdirSync(here, { recursive: true })
	cpSync(inject('embeddedTemplates').migrated, join(here, 'database'), { recursive: true })
	return { ...(await startEmbeddedDatabase(here)), place: { DATA_DIR: here } }
}

/** The number of rows of each table, regardless of policies, without what search makes from other tables. */
async function countRows({ database: name }: pg.PoolConfig): Promise<Record<string, number>> {
	const client = new pg.Client({ ...inject('server'), database: name })
	await client.connect()
	const { rows } = await client
		.query<{ name: string; rows: number }>(
			`select relname as name, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || oid::regclass, false, true, '')))[1]::text::int as rows
			from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1)`,
			[leftOut],
		)
		.finally(() => client.end())
	return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
}

const attach = async (requestId: string, name: string, content: Buffer) =>
	addAttachment(ghana.drafter, { requestId, classification: 'RESTRICTED', file: received(name, content) })
const back = (to: string, settings = {}) =>
	runCommand('backup', [to], { DATA_DIR: here, ...database.place, ...settings })

/** A world with a receipt, sealed days, jobs and files. The embedded database is then stopped, as by an operator. */
beforeAll(async () => {
	database = await openHere()
	connectDatabase(database.connection)
	const boss = await startQueue({ alone: true })
	await withActor(systemActor, fillWorld)
	await aReceipt()
	const requestId = await aRequest()
	await attach(requestId, 'note.pdf', pdf('(a note)'))
	await attach(requestId, 'photo.png', png())
	await sealDays({ tell: false })
	await boss.stop({ graceful: true, timeout: 10_000, wait: true })
	await disconnectDatabase()
	if (!onServer) await database.stop()
	expect(await back(backup)).toMatchObject({ code: 0, err: '' })
}, 300_000)
afterAll(async () => {
	if (onServer) await database.stop()
	rmSync(folder, { recursive: true, force: true })
})

type Manifest = {
	tables: { schema: string; name: string; rows: number }[]
	files: { key: string; namedBy: string }[]
}
const manifest = (): Manifest => JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))

test('a backup holds every row, and every file that a row names', async () => {
	const { tables, files } = manifest()
	expect(readdirSync(join(backup, 'files')).sort()).toEqual(files.map(({ key }) => key).sort())
	expect(files).toHaveLength(2)
	const rows = Object.fromEntries(
		tables.filter(({ schema }) => schema === 'public').map(({ name, rows }) => [name, rows]),
	)
	for (const name of ['audit_entry', 'person', 'receipt', 'account', 'attachment', 'audit_seal'])
		expect(Object.keys(rows)).toContain(name)
	expect(tables.find(({ name }) => name === 'job')?.rows).toBeGreaterThan(0)
	if (onServer) expect(rows).toEqual(await countRows(database.connection))
})

test('a second backup leaves the first as it is', async () => {
	const again = await back(backup)
	expect(again).toMatchObject({ code: 2, err: `${backup} holds a backup already.\n` })
})

/** Returns an empty database and storage, as the target of a restore. */
async function emptyPlace(name: string) {
	const dataDir = join(folder, name)
	if (!onServer) return { settings: { DATA_DIR: dataDir }, connection: {}, stop: async () => {} }
	const empty = await openEmptyDatabase()
	return { settings: { DATA_DIR: dataDir, ...empty.place }, connection: empty.connection, stop: empty.stop }
}

describe('restoring', () => {
	test('into an empty place restores everything and says what was verified', async () => {
		const place = await emptyPlace('there')
		const restored = await runCommand('restore', [backup], place.settings)
		expect(restored.err).toBe('')
		expect(restored.code).toBe(0)
		expect(restored.out).toContain('Every chain is whole, and every seal says the same.')
		expect(restored.out).toContain('1 receipts: every signature is right.')
		expect(restored.out).toContain('2 files: 2 are there with the right checksum.')
		if (onServer) expect(await countRows(place.connection)).toEqual(await countRows(database.connection))

		// The restored database can be backed up again and has the same rows.
		const again = join(folder, 'again')
		expect(await runCommand('backup', [again], place.settings)).toMatchObject({
			code: 0,
			err: '',
		})
		const counts = ({ tables }: Manifest) => tables.map(({ name, rows }) => [name, rows])
		const second: Manifest = JSON.parse(readFileSync(join(again, 'manifest.json'), 'utf8'))
		expect(counts(second)).toEqual(counts(manifest()))

		// It is no longer empty.
		expect(await runCommand('restore', [backup], place.settings)).toMatchObject({
			code: 2,
			err: expect.stringMatching(/(not empty|already): restore into an empty/),
		})
		await place.stop()
	}, 240_000)

	const damaged = (change: (copy: string, key: string) => void) => {
		const copy = join(folder, 'damaged')
		rmSync(copy, { recursive: true, force: true })
		cpSync(backup, copy, { recursive: true })
		const [file] = manifest().files
		change(copy, file?.key ?? '')
		return { copy, key: file?.key ?? '' }
	}
	const flip = (path: string) => {
		const content = readFileSync(path)
		content[10] = (content[10] ?? 0) ^ 1
		writeFileSync(path, content)
	}

	test.each([
		[
			'a byte of a file',
			'DAMAGED  file KEY of attachment',
			(copy: string, key: string) => flip(join(copy, 'files', key)),
		],
		[
			'a missing file',
			'DAMAGED  file KEY of attachment',
			(copy: string, key: string) => unlinkSync(join(copy, 'files', key)),
		],
		[
			'a table cut short',
			'DAMAGED  table public.person',
			(copy: string) => truncateSync(join(copy, 'tables/public.person.jsonl.gz'), 100),
		],
		[
			'a missing table',
			'DAMAGED  table public.person',
			(copy: string) => unlinkSync(join(copy, 'tables/public.person.jsonl.gz')),
		],
		[
			'a list cut short',
			'manifest.json is damaged',
			(copy: string) => truncateSync(join(copy, 'manifest.json'), 500),
		],
		['a backup broken off', 'holds no backup', (copy: string) => unlinkSync(join(copy, 'manifest.json'))],
	])('names %s and restores nothing', async (_, said, change) => {
		const { copy, key } = damaged(change)
		const dataDir = join(folder, 'nothing')
		const settings = onServer ? { DATA_DIR: dataDir, ...database.place } : { DATA_DIR: dataDir }
		const restored = await runCommand('restore', [copy], settings)
		expect(restored.code).not.toBe(0)
		expect(restored.err).toContain(said.replace('KEY', key))
		expect(restored.err).not.toMatch(/\n\s+at /)
		expect(() => readdirSync(dataDir)).toThrow('ENOENT')
	})

	test('restores the rest without a damaged file when asked, and says that not everything holds', async () => {
		const { copy, key } = damaged((at, name) => flip(join(at, 'files', name)))
		const place = await emptyPlace('rest')
		const restored = await runCommand('restore', [copy, '--without-damaged-files'], place.settings)
		expect(restored.code).toBe(1)
		expect(restored.err).toContain(`NOT RIGHT  file ${key}`)
		expect(restored.out).toContain('2 files: 1 are there with the right checksum.')
		await place.stop()
	}, 120_000)
})

test('a backup says which file is missing or damaged in the storage, and keeps all else', async () => {
	const [one, other] = manifest().files
	const kept = join(folder, 'kept')
	cpSync(join(here, 'files'), kept, { recursive: true })
	unlinkSync(join(here, 'files', one?.key ?? ''))
	writeFileSync(join(here, 'files', other?.key ?? ''), 'something else')
	const to = join(folder, 'with-holes')
	const found = await back(to)
	cpSync(kept, join(here, 'files'), { recursive: true })
	expect(found.code).toBe(1)
	expect(found.err).toContain(`NOT WHOLE  file ${one?.key}`)
	expect(found.err).toContain(`NOT WHOLE  file ${other?.key}`)
	expect(readdirSync(to)).toContain('manifest.json')
})

test('files in a bucket belong to the backup, and are restored into a bucket', async () => {
	const from = await bucket('files')
	const into = await bucket('other')
	for (const { key } of manifest().files) from.files.set(key, readFileSync(join(here, 'files', key)))
	const keys = { FILES_S3_KEY: 'key', FILES_S3_SECRET: 'secret' }
	const to = join(folder, 'of-a-bucket')
	const saved = await back(to, { ...keys, FILES_S3_BUCKET: 'files', FILES_S3_ENDPOINT: from.endpoint })
	expect(saved.code).toBe(0)
	const place = await emptyPlace('for-a-bucket')
	const settings = { ...place.settings, ...keys, FILES_S3_BUCKET: 'other', FILES_S3_ENDPOINT: into.endpoint }
	const restored = await runCommand('restore', [to], settings)
	expect(restored).toMatchObject({ code: 0 })
	expect([...into.files]).toEqual([...from.files])
	from.close()
	into.close()
	await place.stop()
}, 120_000)

describe.runIf(onServer)('while a backup is under way', () => {
	test('no file is removed that its rows may name; the sweep removes it later', async () => {
		connectDatabase(database.connection)
		const boss = await startQueue({ alone: true })
		const holder = new pg.Client(database.connection)
		await holder.connect()
		const requestId = await aRequest()
		const { id } = await attach(requestId, 'taken-off.pdf', pdf('(to go)'))
		const stored = () => readdirSync(join(here, 'files')).length
		const before = stored()
		await holder.query('select pg_advisory_lock($1)', [BACKUP_LOCK])
		await removeAttachment(ghana.drafter, { requestId, attachmentId: id })
		expect(stored()).toBe(before)
		expect(await back(join(folder, 'second'))).toMatchObject({
			code: 2,
			err: 'Another backup of this database is under way.\n',
		})
		await holder.end()
		const { id: next } = await attach(requestId, 'next.pdf', pdf('(also to go)'))
		await removeAttachment(ghana.drafter, { requestId, attachmentId: next })
		expect(stored()).toBe(before)
		await boss.stop({ graceful: true, timeout: 10_000, wait: true })
		await disconnectDatabase()
	})
})

test.runIf(!onServer)(
	'the embedded database is not copied while a server has it: it has to be stopped',
	async () => {
		const running = await startEmbeddedDatabase(here)
		const refused = await back(join(folder, 'running'))
		await running.stop()
		expect(refused.code).toBe(2)
		expect(refused.err).toMatch(/^Another process is using the data folder .*Stop it first\.\n$/)
	},
)
