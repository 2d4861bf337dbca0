import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** As if it had never been tried; whether it may have arrived before stays known. */
const anew = {
	status: 'queued',
	attempts: 0,
	lastError: null,
	failure: null,
	nextTryAt: null,
	bouncedAt: null,
	bounceCode: null,
} as const satisfies Prisma.NoticeUpdateManyMutationInput

const LONGEST_CLAIM = 75 * 60_000

/** What did not leave or came back, and no worker is at; what went with a summary goes with it again. */
const stuck = (): Prisma.NoticeWhereInput => ({
	status: { in: ['parked', 'bounced', 'deferred'] },
	digestId: null,
	OR: [
		{ claimedUntil: null },
		{ claimedUntil: { lt: now() } },
		// No claim lasts so long: it was set by a clock that has been put right since.
		{ claimedUntil: { gt: new Date(now().getTime() + LONGEST_CLAIM) } },
	],
})

/** Tries a message once more. Of two administrators who ask at once, one is told it is under way. */
export function retryNotice(actor: Actor, noticeId: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.notice.updateMany({ where: { id: noticeId, ...stuck() }, data: anew })
		if (count === 0) {
			const known = await tx.notice.findUnique({ where: { id: noticeId }, select: { id: true } })
			throw new DomainError(known ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'notice.retried', data: { noticeId } })
		await enqueue(tx, 'send-notice', { noticeId })
	})
}

/** Tries all messages once more that failed for one reason and that nobody has seen to; answers how many there were. */
export function retryAll(actor: Actor, reason: FailureCode): Promise<number> {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const where = { failure: reason, settledAt: null, ...stuck() }
		const first = await tx.notice.findFirst({ where, select: { id: true } })
		if (!first) throw new DomainError('conflict')
		const { count } = await tx.notice.updateMany({ where, data: anew })
		await recordAudit(tx, actor, { type: 'notice.retried', data: { reason, count } })
		// One job looks through the whole outbox.
		await enqueue(tx, 'send-notice', { noticeId: first.id })
		return count
	})
}
