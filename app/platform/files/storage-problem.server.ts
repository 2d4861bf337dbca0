import { DomainError } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { StorageProblem } from '#app/platform/reasons.ts'

/** A bucket rejected a request; `cause` says why. */
export class BucketError extends Error {
	constructor(cause: unknown) {
		super(`The bucket refuses: ${cause instanceof Error ? cause.message || cause.name : cause}`, { cause })
		this.name = 'BucketError'
	}
}

// Codes of the file system, and of a database about its own disk (disk_full, io_error).
const problems = new Map<unknown, StorageProblem>([
	['ENOSPC', 'storageFull'],
	['EDQUOT', 'storageFull'],
	['53100', 'storageFull'],
	['EROFS', 'storageRefuses'],
	['EACCES', 'storageRefuses'],
	['EPERM', 'storageRefuses'],
	['EIO', 'storageRefuses'],
	['58030', 'storageRefuses'],
])

type Coded = {
	code?: unknown
	cause?: unknown
	originalCode?: unknown
	meta?: { driverAdapterError?: unknown }
}

/** Returns the problem behind an error, at any depth; null for another kind of error. */
export function storageProblemOf(error: unknown): StorageProblem | null {
	if (!(error instanceof Object)) return null
	if (error instanceof DomainError)
		// Only a storage that fails makes a page unavailable.
		return error.code === 'unavailable' ? (error.reason as StorageProblem) : null
	if (error instanceof BucketError) return 'storageRefuses'
	const { code, originalCode, cause, meta }: Coded = error
	return (
		problems.get(originalCode) ?? problems.get(code) ?? storageProblemOf(cause ?? meta?.driverAdapterError)
	)
}

let told: StorageProblem | null = null

/** Returns the last logged problem, or null. */
export const storageTold = () => told

/** Logs when nothing can be stored, and when it can again: once each, whatever the number of requests. */
export function noteStorage(problem: StorageProblem | null, error?: unknown) {
	if (problem === told) return
	told = problem
	const reason = error instanceof Error ? error.message : undefined
	if (problem) log.error({ problem, reason }, 'nothing can be stored: see to the room and the rights')
	else log.info('everything can be stored again')
}
