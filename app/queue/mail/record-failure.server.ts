import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { enqueue } from '../queue.server.ts'
import { nextTry } from './back-off.ts'

/** Writes down why a letter did not leave, and when it is tried again; or sets it aside for an administrator. */
export async function recordFailure(tx: Tx, notice: Notice, error: unknown): Promise<'deferred' | 'parked'> {
	const { id } = notice
	const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
	const attempts = notice.attempts + 1
	const nextTryAt = nextTry(attempts, notice.createdAt, now())
	const status = nextTryAt ? 'deferred' : 'parked'
	await tx.notice.update({
		where: { id },
		data: { status, attempts, lastError, nextTryAt, claimedUntil: null },
	})
	if (nextTryAt) await enqueue(tx, 'send-notice', { noticeId: id }, nextTryAt)
	return status
}
