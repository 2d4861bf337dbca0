import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namedFiles } from '#app/domain/stored-files/named-files.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { incomingFolder } from '#app/platform/incoming.server.ts'
import { removeFile } from '#app/platform/remove-file.server.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Removes what a process that was killed left behind: stored files that no attachment and no note verbale names, or
 * only one that was refused, and uploads that never ended. A day old, so that nothing under way is taken for such a rest.
 */
export async function sweepFiles() {
	const before = new Date(now().getTime() - DAY)
	const old: string[] = []
	for await (const { key, storedAt } of fileStorage().list()) if (storedAt < before) old.push(key)
	let gone = 0
	for (let at = 0; at < old.length; at += 500) gone += await removeUnnamed(old.slice(at, at + 500))
	if (gone > 0) await keepSweep(before, gone)
	await removeUnended(before)
}

async function removeUnnamed(keys: string[]) {
	const named = await withActor(systemActor, (tx) =>
		tx.$queryRawUnsafe<{ key: string }[]>(`select key from (${namedFiles}) file where key = any($1)`, keys),
	)
	const kept = new Set(named.map(({ key }) => key))
	const unnamed = keys.filter((key) => !kept.has(key))
	for (const key of unnamed) await removeFile(key)
	return unnamed.length
}

const keepSweep = (before: Date, count: number) =>
	withActor(systemActor, (tx) =>
		tx.removal.createMany({ data: [{ id: newId(), at: now(), class: 'files', before, count }] }),
	)

async function removeUnended(before: Date) {
	const folder = incomingFolder()
	for (const name of await readdir(folder).catch(() => [])) {
		const found = await stat(join(folder, name)).catch(() => null) // ended meanwhile
		if (found && found.mtime < before) await rm(join(folder, name), { recursive: true, force: true })
	}
}
