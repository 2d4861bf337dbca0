import { DomainError } from './domain-error.ts'
import { log } from './log.server.ts'
import type { StorageProblem } from './reasons.ts'

/** A bucket did not take or give a file; `cause` says why. */
export class BucketError extends Error {
	constructor(cause: unknown) {
		super(`The bucket refuses: ${cause instanceof Error ? cause.message || cause.name : cause}`, { cause })
		this.name = 'BucketError'
	}
}

// Of the file system, and of a database whose own disk it is (disk_full, io_error).
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

/** The problem behind an error, however deep; null for an error of another kind. */
export function storageProblemOf(error: unknown): StorageProblem | null {
	if (!(error instanceof Object)) return null
	if (error instanceof DomainError)
		return error.code === 'unavailable' ? (error.reason as StorageProblem) : null
	if (error instanceof BucketError) return 'storageRefuses'
	const { code, originalCode, cause, meta } = error as Coded
	return (
		problems.get(originalCode) ?? problems.get(code) ?? storageProblemOf(cause ?? meta?.driverAdapterError)
	)
}

let told: StorageProblem | null = null

/** What the log was told last: the problem there is, or null. */
export const storageTold = () => told

/** Writes into the log when nothing can be stored, and when it can again: once each, however many people it meets. */
export function noteStorage(problem: StorageProblem | null, error?: unknown) {
	if (problem === told) return
	told = problem
	const reason = error instanceof Error ? error.message : undefined
	if (problem) log.error({ problem, reason }, 'nothing can be stored: see to the room and the rights')
	else log.info('everything can be stored again')
}
