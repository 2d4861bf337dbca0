import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { seedSampleWorld } from '#prisma/seed/sample-world.ts'
import { openDatabase, openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'
import { runCommand } from '#tests/support/scratch.ts'
import { tableHashes } from '#tests/support/table-hashes.ts'

// The sample world as an operator backs it up and restores it; what was restored is compared by SQL alone.
const folder = await vi.hoisted(async () => {
	const { scratchFolder } = await import('#tests/support/scratch.ts')
	const folder = scratchFolder('sample-backup')
	process.env.DATA_DIR = `${folder}/here`
	return folder
})
const onServer = process.env.TEST_DATABASE === 'postgres'
const here = join(folder, 'here')
const backup = join(folder, 'backup')
let database: TestDatabase
const servers: TestDatabase[] = []

/** Hashes of all rows, read past every policy. */
async function hashesOf(place: { connection: pg.PoolConfig; dataDir: string }) {
	if (!onServer) {
		const db = await PGlite.create(join(place.dataDir, 'database'), { username: 'postgres' })
		return tableHashes((sql) => db.query(sql)).finally(() => db.close())
	}
	const client = new pg.Client({ ...inject('server'), database: place.connection.database })
	await client.connect()
	return tableHashes((sql) => client.query(sql)).finally(() => client.end())
}

const filesIn = (dataDir: string) =>
	Object.fromEntries(
		readdirSync(join(dataDir, 'files')).map((name) => [
			name,
			readFileSync(join(dataDir, 'files', name)).toString('base64'),
		]),
	)

async function emptyPlace(name: string) {
	const dataDir = join(folder, name)
	if (!onServer) return { dataDir, connection: {}, settings: { DATA_DIR: dataDir } }
	const empty = await openEmptyDatabase()
	servers.push(empty)
	return { dataDir, connection: empty.connection, settings: { DATA_DIR: dataDir, ...empty.place } }
}

beforeAll(async () => {
	mkdirSync(here, { recursive: true })
	if (!onServer) cpSync(inject('embeddedTemplates').migrated, join(here, 'database'), { recursive: true })
	database = onServer
		? await openDatabase()
		: { ...(await startEmbeddedDatabase(here)), place: { DATA_DIR: here } }
	connectDatabase(database.connection)
	const boss = await startQueue({ alone: true })
	await seedSampleWorld()
	await boss.stop({ graceful: true, timeout: 10_000, wait: true })
	await disconnectDatabase()
	if (onServer) servers.push(database)
	else await database.stop()
	const made = await runCommand('backup', [backup], { DATA_DIR: here, ...database.place })
	expect(made).toMatchObject({ code: 0, err: '' })
}, 600_000)
afterAll(async () => {
	for (const server of servers) await server.stop()
	rmSync(folder, { recursive: true, force: true })
})

test('the backup of the sample world is whole by its own check', async () => {
	const checked = await runCommand('restore', [backup, '--check'], { DATA_DIR: join(folder, 'nowhere') })
	expect(checked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('The backup is whole.') })
})

test('restored, it has the same rows and files', async () => {
	const place = await emptyPlace('there')
	const restored = await runCommand('restore', [backup], place.settings)
	expect(restored).toMatchObject({ code: 0, err: '' })
	const before = await hashesOf({ connection: database.connection, dataDir: here })
	expect(await hashesOf(place)).toEqual(before)
	expect(Object.values(before).filter((hash) => !hash.startsWith('0')).length).toBeGreaterThan(50)
	expect(filesIn(place.dataDir)).toEqual(filesIn(here))
}, 400_000)

const note = 'sample-note-verbale'

test('without a file that is damaged, the rest is restored', async () => {
	const copy = join(folder, 'damaged')
	cpSync(backup, copy, { recursive: true })
	expect(readdirSync(join(copy, 'files'))).toContain(note)
	writeFileSync(join(copy, 'files', note), 'something else')
	const place = await emptyPlace('rest')
	expect(await runCommand('restore', [copy], place.settings)).toMatchObject({ code: 1 })
	const restored = await runCommand('restore', [copy, '--without-damaged-files'], place.settings)
	expect(restored.code).toBe(1)
	expect(restored.err).toContain(`NOT RIGHT  file ${note} of note verbale`)
	expect(await hashesOf(place)).toEqual(await hashesOf({ connection: database.connection, dataDir: here }))
}, 400_000)

test('a backup of an earlier release, whose list lacks the checksum of a file, is whole', async () => {
	const copy = join(folder, 'earlier')
	cpSync(backup, copy, { recursive: true })
	const list = readFileSync(join(copy, 'manifest.json'), 'utf8')
	writeFileSync(
		join(copy, 'manifest.json'),
		list.replace(/("sha256": )"\w+"(,\s+"namedBy": "note)/g, '$1null$2'),
	)
	expect(readFileSync(join(copy, 'manifest.json'), 'utf8')).toContain('"sha256": null')
	const checked = await runCommand('restore', [copy, '--check'], { DATA_DIR: join(folder, 'nowhere') })
	expect(checked).toMatchObject({ code: 0, err: '' })
})
