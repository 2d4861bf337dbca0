import { statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#app/platform/ids.server.ts'
import type { StorageProblem } from '#app/platform/reasons.ts'
import { fileStorage } from './file-storage.server.ts'
import { incomingFolder, withIncoming } from './incoming.server.ts'
import { noteStorage, storageProblemOf, storageTold } from './storage-problem.server.ts'
import { MAX_FILE } from './upload.server.ts'

/**
 * Disk space for a file of the largest size on its way in, in bytes: as received, parsed, without its metadata, and
 * stored.
 */
const ROOM = 4 * MAX_FILE
/** Health is public: a result is reused for so many milliseconds, and one file is tried at a time. */
const FRESH = 3_000
const TRIAL = Buffer.alloc(64 * 1024, 'trial ')

let last: { at: number; found: Promise<StorageProblem | null>; problem?: StorageProblem | null } | undefined

/** Returns why files cannot be stored now, or null; found by storing one, and logged when it changes. */
export function storageProblem(): Promise<StorageProblem | null> {
	// A request met a problem, or its end, since the last check.
	const outdated = last?.problem !== undefined && last.problem !== storageTold()
	const isOver = last?.problem !== undefined
	if (!last || outdated || (isOver && performance.now() - last.at > FRESH))
		last = { at: performance.now(), found: tryStorage() }
	return last.found
}

async function tryStorage(): Promise<StorageProblem | null> {
	try {
		await withIncoming('trial', storeOne)
		const { bavail, bsize } = await statfs(incomingFolder())
		if (bavail * bsize < ROOM) return told('storageFull', new Error('Less room than one file may need'))
		return told(null)
	} catch (error) {
		return told(storageProblemOf(error) ?? 'storageRefuses', error)
	}
}

async function storeOne(folder: string) {
	const path = join(folder, 'file')
	await writeFile(path, TRIAL, { mode: 0o600, flush: true })
	const key = `trial-${newId()}`
	await fileStorage().put(key, path)
	await fileStorage().remove(key)
}

function told(problem: StorageProblem | null, error?: unknown) {
	noteStorage(problem, error)
	if (last) last.problem = problem
	return problem
}
