import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dumpDatabase } from '#app/commands/backup/dump-database.ts'
import { findDamage, readManifest, writeManifest } from '#app/commands/backup/format.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { openEmptyDatabase } from '#tests/support/database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const folder = scratchFolder('older')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first schema that this release backs up. */
const oldest = '20261128090000_text_statuses_and_policies'
const EVERY = 8

test('a database of each earlier release is backed up, and one before them is refused in plain words', async () => {
	const database = await openEmptyDatabase()
	const known = listMigrations()
	const first = known.findIndex(({ name }) => name === oldest)
	const dump = async (name: string) => {
		const to = join(folder, name)
		mkdirSync(join(to, 'tables'), { recursive: true })
		await writeManifest(to, await dumpDatabase(database.connection, to, async (files) => files))
		return findDamage(to, await readManifest(to))
	}
	await migrate(database.connection, known.slice(0, first))
	connectDatabase(database.connection)
	const boss = await startQueue({ alone: false })
	await boss.stop({ graceful: false, wait: true })
	await disconnectDatabase()
	await expect(dump('before')).rejects.toThrow('use the release that runs')
	for (let at = first; at < known.length; at += EVERY) {
		await migrate(database.connection, known.slice(0, at + 1))
		expect(await dump(known[at]?.name ?? ''), known[at]?.name).toEqual([])
	}
	await database.stop()
})
