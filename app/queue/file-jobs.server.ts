import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findWaiting, recordScan } from '#app/domain/drafts/attachment-reading.server.ts'
import { namedFiles } from '#app/domain/stored-files/newest-file.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { fileStorage, removeFile } from '#app/platform/files/file-storage.server.ts'
import { incomingFolder } from '#app/platform/files/incoming.server.ts'
import { findVirus, scansFiles } from '#app/platform/files/virus-scan.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from './queue.server.ts'

/** Scans one file. Without a verdict the job fails and is tried again. */
export async function scanAttachment({ attachmentId }: { attachmentId: string }) {
	const waiting = await findWaiting(attachmentId)
	if (!waiting) return
	await recordScan(attachmentId, await findVirus(await fileStorage().get(waiting.storageKey)))
}

/**
 * Adds a job for each file that awaits its scan without one: a scanner may be away for longer than a job is tried. A
 * file from a future that a clock correction has removed counts as old, too.
 */
export function requeueScans() {
	return withActor(systemActor, async (tx) => {
		if (!scansFiles()) return
		const waiting = await tx.$queryRaw<{ id: string }[]>`
			select id from attachment where status = 'waiting' and created_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'scan-attachment' and data->>'attachmentId' = attachment.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of waiting) await enqueue(tx, 'scan-attachment', { attachmentId: id })
		const notes = await tx.$queryRaw<{ id: string }[]>`
			select id from note_verbale where file_status = 'waiting' and recorded_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'scan-note' and data->>'noteVerbaleId' = note_verbale.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of notes) await enqueue(tx, 'scan-note', { noteVerbaleId: id })
	})
}

const DAY = 24 * 60 * 60 * 1000
/** Files that are looked up together. The storage may hold millions, so that no list of all is made. */
const AT_ONCE = 500

/**
 * Removes files that a killed process left behind: stored files that no attachment or note verbale refers to, or only a
 * rejected one, and incomplete uploads. Only after a day, so that nothing in progress is removed.
 */
export async function sweepFiles() {
	const before = new Date(now().getTime() - DAY)
	let gone = 0
	let old: string[] = []
	for await (const { key, storedAt } of fileStorage().list()) {
		if (storedAt < before) old.push(key)
		if (old.length < AT_ONCE) continue
		gone += await removeUnnamed(old)
		old = []
	}
	gone += await removeUnnamed(old)
	if (gone > 0) await scheduleSweep(before, gone)
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

const scheduleSweep = (before: Date, count: number) =>
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
