import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { fileStorage } from '#app/platform/file-storage.server.ts'
import { incomingFolder } from '#app/platform/upload.server.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Removes what a process that was killed left behind: stored files that no attachment names, or only one that was
 * refused, and uploads that never ended. A day old, so that nothing under way is taken for such a rest.
 */
export async function sweepFiles() {
	const before = new Date(now().getTime() - DAY)
	const old: string[] = []
	for await (const { key, storedAt } of fileStorage().list()) if (storedAt < before) old.push(key)
	for (let at = 0; at < old.length; at += 500) await removeUnnamed(old.slice(at, at + 500))
	await removeUnended(before)
}

async function removeUnnamed(keys: string[]) {
	const named = await withActor(systemActor, (tx) =>
		tx.attachment.findMany({
			where: { storageKey: { in: keys }, status: { not: 'refused' } },
			select: { storageKey: true },
		}),
	)
	const kept = new Set(named.map(({ storageKey }) => storageKey))
	for (const key of keys) if (!kept.has(key)) await fileStorage().remove(key)
}

async function removeUnended(before: Date) {
	const folder = incomingFolder()
	for (const name of await readdir(folder).catch(() => [])) {
		const found = await stat(join(folder, name)).catch(() => null) // ended meanwhile
		if (found && found.mtime < before) await rm(join(folder, name), { recursive: true, force: true })
	}
}
